import { Module } from '@nestjs/common';
import { UnitsModule } from '../../units/units.module';
import { SnapshotsModule } from '../snapshots/snapshots.module';
import { ForecastController } from './forecast.controller';
import { Forecasts } from './forecast.service';

/** When units are expected to be ready. */
@Module({
  imports: [UnitsModule, SnapshotsModule],
  controllers: [ForecastController],
  providers: [Forecasts],
})
export class ForecastModule {}
