import { Module } from '@nestjs/common';
import { UnitsModule } from '../../units/units.module';
import { CasesModule } from '../cases/cases.module';
import { DiscrepanciesModule } from '../discrepancies/discrepancies.module';
import { HandoverModule } from '../handover.module';
import { CertificateDrawing } from './certificate-drawing';
import { ClosingViews } from './closing-views';
import { ClosingsController } from './closings.controller';
import { CompletionController } from './completion.controller';
import { CompletionReadModel } from './completion.read-model';
import { CompletionRecords } from './completion-records.service';
import { CompletionViews } from './completion-views.service';
import { CompletionWorkbook } from './completion-workbook.service';
import { SignedCertificates } from './signed-certificates.service';
import { UnitClosings } from './unit-closings.service';
import { ClosingHistory } from './closing.history';

/** Closing dissolved units (kết thúc bàn giao): what must be done, papers about it, certificates. */
@Module({
  imports: [UnitsModule, HandoverModule, CasesModule, DiscrepanciesModule],
  controllers: [CompletionController, ClosingsController],
  providers: [
    ClosingHistory,
    CertificateDrawing,
    ClosingViews,
    CompletionReadModel,
    CompletionRecords,
    CompletionViews,
    CompletionWorkbook,
    SignedCertificates,
    UnitClosings,
  ],
})
export class CompletionModule {}
