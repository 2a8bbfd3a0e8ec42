import { Module } from '@nestjs/common';
import { UnitsModule } from '../../units/units.module';
import { CatalogueModule } from '../catalogue/catalogue.module';
import { WorkbookAnswer } from '../workbook-answer';
import { TestSubmissionsController } from './test-submissions.controller';
import { TestSubmissions } from './test-submissions.service';
import { TestViews } from './test-views.service';
import { TestWorkbook } from './test-workbook.service';

/** Test submissions of units. */
@Module({
  imports: [CatalogueModule, UnitsModule],
  controllers: [TestSubmissionsController],
  providers: [TestSubmissions, TestViews, TestWorkbook, WorkbookAnswer],
})
export class TestSubmissionsModule {}
