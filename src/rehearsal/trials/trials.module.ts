import { Module } from '@nestjs/common';
import { UnitsModule } from '../../units/units.module';
import { RehearsalModule } from '../rehearsal.module';
import { TemplatesModule } from '../templates/templates.module';
import { TrialHistory } from './trial.history';
import { TrialActing } from './trial-acting';
import { TrialAdopting } from './trial-adopting.service';
import { TrialLeading } from './trial-leading.service';
import { TrialPlanning } from './trial-planning.service';
import { TrialViews } from './trial-views.service';
import { TrialWalls } from './trial-walls';
import { TrialsController } from './trials.controller';
import { TrialsRepository } from './trials.repository';
import { WallService } from './wall.service';

/** Rounds of the trial operation: plan, start signal, live wall, evaluation. */
@Module({
  imports: [RehearsalModule, TemplatesModule, UnitsModule],
  controllers: [TrialsController],
  providers: [
    TrialActing,
    TrialAdopting,
    TrialHistory,
    TrialLeading,
    TrialPlanning,
    TrialViews,
    TrialWalls,
    TrialsRepository,
    WallService,
  ],
  exports: [TrialActing, TrialViews, TrialsRepository],
})
export class TrialsModule {}
