import { Module } from '@nestjs/common';
import { UnitsModule } from '../../units/units.module';
import { HandoverModule } from '../handover.module';
import { DiscrepanciesController } from './discrepancies.controller';
import { DiscrepanciesReadModel } from './discrepancies.read-model';
import { DiscrepanciesService } from './discrepancies.service';
import { DiscrepancyHistory } from './discrepancy.history';
import { DiscrepancyViews } from './discrepancy-views.service';

/** Discrepancies (chênh lệch). What follows disputes stands in the handover module: `DisputeFollowing`. */
@Module({
  imports: [UnitsModule, HandoverModule],
  controllers: [DiscrepanciesController],
  providers: [DiscrepanciesReadModel, DiscrepanciesService, DiscrepancyHistory, DiscrepancyViews],
  exports: [DiscrepanciesReadModel],
})
export class DiscrepanciesModule {}
