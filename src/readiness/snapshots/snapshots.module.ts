import { Module } from '@nestjs/common';
import { UnitsModule } from '../../units/units.module';
import { ReadinessModule } from '../readiness.module';
import { DailySnapshots } from './daily-snapshots';
import { SnapshotWriter } from './snapshot-writer';
import { SnapshotsController } from './snapshots.controller';
import { SnapshotsReadModel } from './snapshots.read-model';
import { Snapshots } from './snapshots.service';

/** Readiness at any past moment: daily snapshots, trend, comparison. */
@Module({
  imports: [UnitsModule, ReadinessModule],
  controllers: [SnapshotsController],
  providers: [DailySnapshots, SnapshotWriter, Snapshots, SnapshotsReadModel],
  exports: [SnapshotWriter],
})
export class SnapshotsModule {}
