import { Module } from '@nestjs/common';
import { UnitsModule } from '../../units/units.module';
import { CatalogueModule } from '../catalogue/catalogue.module';
import { WorkbookAnswer } from '../../office/excel/workbook-answer';
import { ChangeTests } from './change-tests.service';
import { PurgeTests } from './purge-tests.service';
import { RecordTests } from './record-tests.service';
import { TestAccountsController } from './test-accounts.controller';
import { TestAccounts } from './test-accounts.service';
import { TestCounts } from './test-counts';
import { TestMatrices } from './test-matrices.service';
import { TestPlaces } from './test-places';
import { TestSubmissionsController } from './test-submissions.controller';
import { TestViews } from './test-views.service';
import { TestWorkbook } from './test-workbook.service';
import { TestHistory } from './test.history';

/** Test submissions of units. */
@Module({
  imports: [CatalogueModule, UnitsModule],
  controllers: [TestAccountsController, TestSubmissionsController],
  providers: [
    TestHistory,
    ChangeTests,
    PurgeTests,
    RecordTests,
    TestAccounts,
    TestCounts,
    TestMatrices,
    TestPlaces,
    TestViews,
    TestWorkbook,
    WorkbookAnswer,
  ],
})
export class TestSubmissionsModule {}
