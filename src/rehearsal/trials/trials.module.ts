import { Module } from '@nestjs/common';
import { UnitsModule } from '../../units/units.module';
import { RehearsalModule } from '../rehearsal.module';
import { TemplatesModule } from '../templates/templates.module';
import { TrialHistory } from './trial.history';
import { TrialViews } from './trial-views.service';
import { TrialWalls } from './trial-walls';
import { TrialsController } from './trials.controller';
import { TrialsRepository } from './trials.repository';
import { TrialsService } from './trials.service';
import { WallService } from './wall.service';

/** Rounds of the trial operation: plan, start signal, live wall, evaluation. */
@Module({
  imports: [RehearsalModule, TemplatesModule, UnitsModule],
  controllers: [TrialsController],
  providers: [TrialHistory, TrialViews, TrialWalls, TrialsRepository, TrialsService, WallService],
  exports: [TrialViews, TrialWalls, TrialsRepository, TrialsService],
})
export class TrialsModule {}
