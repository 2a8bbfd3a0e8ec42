import { Module } from '@nestjs/common';
import { TasksModule } from '../../tasks/tasks.module';
import { UnitsModule } from '../../units/units.module';
import { AsksModule } from '../asks/asks.module';
import { ReadinessModule } from '../readiness.module';
import { DailySnapshots } from './daily-snapshots';
import { SnapshotWriter } from './snapshot-writer';
import { SnapshotsController } from './snapshots.controller';
import { WholeRound } from './whole-round';
import { SnapshotsReadModel } from './snapshots.read-model';
import { Moments } from './moments';
import { Snapshots } from './snapshots.service';

/** Readiness at any past moment: daily snapshots, trend, comparison. */
@Module({
  imports: [UnitsModule, ReadinessModule, AsksModule, TasksModule],
  controllers: [SnapshotsController],
  providers: [DailySnapshots, Moments, SnapshotWriter, Snapshots, SnapshotsReadModel, WholeRound],
  exports: [Moments, SnapshotWriter, SnapshotsReadModel, WholeRound],
})
export class SnapshotsModule {}
