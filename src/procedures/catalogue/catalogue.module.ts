import { Module } from '@nestjs/common';
import { WorkbookAnswer } from '../../office/excel/workbook-answer';
import { UnitsModule } from '../../units/units.module';
import { CatalogueController } from './catalogue.controller';
import { CataloguePlans } from './catalogue-plans.service';
import { CatalogueRepository } from './catalogue.repository';
import { CatalogueService } from './catalogue.service';
import { CatalogueVersionsController } from './catalogue-versions.controller';
import { CatalogueVersionsRepository } from './catalogue-versions.repository';
import { CatalogueVersions } from './catalogue-versions.service';
import { CatalogueHistory } from './catalogue.history';

/** The catalogue of procedures: versions, imports, assignment to units. */
@Module({
  imports: [UnitsModule],
  controllers: [CatalogueController, CatalogueVersionsController],
  providers: [
    CatalogueHistory,
    CataloguePlans,
    CatalogueRepository,
    CatalogueService,
    CatalogueVersions,
    CatalogueVersionsRepository,
    WorkbookAnswer,
  ],
  exports: [CatalogueRepository, CatalogueService],
})
export class CatalogueModule {}
