import { Module } from '@nestjs/common';
import { WorkbookAnswer } from '../../office/excel/workbook-answer';
import { UnitsModule } from '../../units/units.module';
import { EvidenceModule } from '../evidence/evidence.module';
import { HandoverModule } from '../handover.module';
import { DiscrepanciesController } from './discrepancies.controller';
import { DiscrepanciesReadModel } from './discrepancies.read-model';
import { DiscrepanciesService } from './discrepancies.service';
import { DiscrepancyEvidence } from './discrepancy-evidence';
import { DiscrepancyHistory } from './discrepancy.history';
import { DiscrepancyViews } from './discrepancy-views.service';

/** Discrepancies (chênh lệch). What follows disputes stands in the handover module: `DisputeFollowing`. */
@Module({
  imports: [UnitsModule, HandoverModule, EvidenceModule],
  controllers: [DiscrepanciesController],
  providers: [
    WorkbookAnswer,
    DiscrepanciesReadModel,
    DiscrepanciesService,
    DiscrepancyEvidence,
    DiscrepancyHistory,
    DiscrepancyViews,
  ],
  exports: [DiscrepanciesReadModel],
})
export class DiscrepanciesModule {}
