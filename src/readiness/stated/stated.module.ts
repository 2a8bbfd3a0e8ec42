import { Module } from '@nestjs/common';
import { WorkbookFiles } from '../../rehearsal/excel/workbook-files';
import { UnitsModule } from '../../units/units.module';
import { CriteriaModule } from '../criteria/criteria.module';
import { FactsExcelController } from './excel/facts-excel.controller';
import { FactsExcel } from './excel/facts-excel.service';
import { StatedFactsController } from './stated-facts.controller';
import { StatedFactsReadModel } from './stated-facts.read-model';
import { StatedFacts } from './stated-facts.service';

/** Facts of readiness that people state with evidence. */
@Module({
  imports: [CriteriaModule, UnitsModule],
  controllers: [StatedFactsController, FactsExcelController],
  providers: [FactsExcel, StatedFacts, StatedFactsReadModel, WorkbookFiles],
  exports: [StatedFactsReadModel],
})
export class StatedModule {}
