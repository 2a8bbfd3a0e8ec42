import { Module } from '@nestjs/common';
import { EvidenceModule } from '../handover/evidence/evidence.module';
import { RegistersModule } from '../registers/registers.module';
import { UnitsModule } from '../units/units.module';
import { FollowReports } from './follow-reports';
import { IndicatorPeriods } from './indicator-periods';
import { IndicatorReports } from './indicator-report.service';
import { IndicatorTargets } from './indicator-targets.service';
import { IndicatorViews } from './indicator-views.service';
import { IndicatorsController } from './indicators.controller';
import { IndicatorsReadModel } from './indicators.read-model';
import { RankingEvidence } from './ranking-sets/ranking-evidence';
import { RankingSetsController } from './ranking-sets/ranking-sets.controller';
import { RankingSets } from './ranking-sets/ranking-sets.service';
import { TargetHistory } from './target.history';
import { UnitComparison } from './unit-comparison.service';

/** Indicators after the first day, and the ranking of units by them. */
@Module({
  imports: [EvidenceModule, RegistersModule, UnitsModule],
  controllers: [IndicatorsController, RankingSetsController],
  providers: [
    FollowReports,
    IndicatorPeriods,
    IndicatorReports,
    IndicatorTargets,
    IndicatorViews,
    IndicatorsReadModel,
    RankingEvidence,
    RankingSets,
    TargetHistory,
    UnitComparison,
  ],
})
export class IndicatorsModule {}
