import { Module } from '@nestjs/common';
import { RegistersModule } from '../registers/registers.module';
import { UnitsModule } from '../units/units.module';
import { FollowReports } from './follow-reports';
import { IndicatorReports } from './indicator-report.service';
import { IndicatorTargets } from './indicator-targets.service';
import { IndicatorViews } from './indicator-views.service';
import { IndicatorsController } from './indicators.controller';
import { IndicatorsReadModel } from './indicators.read-model';
import { TargetHistory } from './target.history';

/** Indicators after the first day, and the ranking of units by them. */
@Module({
  imports: [RegistersModule, UnitsModule],
  controllers: [IndicatorsController],
  providers: [
    FollowReports,
    IndicatorReports,
    IndicatorTargets,
    IndicatorViews,
    IndicatorsReadModel,
    TargetHistory,
  ],
})
export class IndicatorsModule {}
