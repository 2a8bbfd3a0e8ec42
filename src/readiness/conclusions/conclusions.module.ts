import { Module } from '@nestjs/common';
import { TasksModule } from '../../tasks/tasks.module';
import { UnitsModule } from '../../units/units.module';
import { ReadinessModule } from '../readiness.module';
import { SnapshotsModule } from '../snapshots/snapshots.module';
import { ConclusionAccess } from './conclusion-access';
import { ConclusionsController } from './conclusions.controller';
import { Conclusions } from './conclusions.service';
import { UnitJudgementHistory } from './unit-judgement.history';

/** Conclusions of the steering committee. */
@Module({
  imports: [TasksModule, UnitsModule, ReadinessModule, SnapshotsModule],
  controllers: [ConclusionsController],
  providers: [UnitJudgementHistory, Conclusions, ConclusionAccess],
})
export class ConclusionsModule {}
