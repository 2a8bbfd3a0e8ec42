import { Module } from '@nestjs/common';
import { UnitsModule } from '../../units/units.module';
import { RehearsalModule } from '../rehearsal.module';
import { TrialsModule } from '../trials/trials.module';
import { EvaluatorViews } from './evaluator-views.service';
import { EvaluatorsController } from './evaluators.controller';
import { EvaluatorsReadModel } from './evaluators.read-model';
import { EvaluatorsService } from './evaluators.service';

/** Evaluators of a round as dated appointments of accounts. */
@Module({
  imports: [RehearsalModule, TrialsModule, UnitsModule],
  controllers: [EvaluatorsController],
  providers: [EvaluatorViews, EvaluatorsReadModel, EvaluatorsService],
})
export class EvaluatorsModule {}
