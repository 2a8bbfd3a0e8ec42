import { Module } from '@nestjs/common';
import { UnitsModule } from '../../units/units.module';
import { RehearsalModule } from '../rehearsal.module';
import { TemplatesModule } from '../templates/templates.module';
import { ChecklistsExcelController } from './checklists-excel.controller';
import { ChecklistsExcel } from './checklists-excel.service';
import { ResultsExcelController } from './results-excel.controller';
import { ResultsExcel } from './results-excel.service';
import { WorkbookFiles } from './workbook-files';

/** Checklists and results of trials in Excel, out and in. */
@Module({
  imports: [RehearsalModule, TemplatesModule, UnitsModule],
  controllers: [ChecklistsExcelController, ResultsExcelController],
  providers: [ChecklistsExcel, ResultsExcel, WorkbookFiles],
  exports: [WorkbookFiles],
})
export class RehearsalExcelModule {}
