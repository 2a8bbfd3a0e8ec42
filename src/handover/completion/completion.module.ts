import { Module } from '@nestjs/common';
import { UnitsModule } from '../../units/units.module';
import { CasesModule } from '../cases/cases.module';
import { DiscrepanciesModule } from '../discrepancies/discrepancies.module';
import { HandoverModule } from '../handover.module';
import { CompletionController } from './completion.controller';
import { CompletionReadModel } from './completion.read-model';
import { CompletionRecords } from './completion-records.service';
import { CompletionViews } from './completion-views.service';
import { CompletionWorkbook } from './completion-workbook.service';

/** Closing dissolved units (kết thúc bàn giao): what must be done, the papers about it. */
@Module({
  imports: [UnitsModule, HandoverModule, CasesModule, DiscrepanciesModule],
  controllers: [CompletionController],
  providers: [CompletionReadModel, CompletionRecords, CompletionViews, CompletionWorkbook],
})
export class CompletionModule {}
