import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '../../platform/http/api-description';
import type { z } from 'zod';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, ExpectedVersion, Permission } from '../../platform/http/permission';
import {
  appointBody,
  candidatesView,
  evaluatorsView,
  withdrawBody,
  type AppointEvaluator,
  type CandidatesView,
  type EvaluatorsView,
} from './evaluators.schema';
import { EvaluatorViews } from './evaluator-views.service';
import { EvaluatorsService } from './evaluators.service';

/** Who confirms results of which units in a round, from when to when. */
@ApiTags('rehearsal')
@Controller()
export class EvaluatorsController {
  constructor(
    private readonly evaluators: EvaluatorsService,
    private readonly views: EvaluatorViews,
  ) {}

  @Get('trials/:id/evaluators')
  @Permission('rehearsal.read')
  @ApiOkResponse({ standardSchema: evaluatorsView })
  listTrialEvaluators(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<EvaluatorsView> {
    return this.views.of(actor, id);
  }

  @Get('trials/:id/evaluators/candidates')
  @Permission('rehearsal.plan')
  @ApiOkResponse({ standardSchema: candidatesView })
  listEvaluatorCandidates(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<CandidatesView> {
    return this.views.candidates(actor, id);
  }

  @Post('trials/:id/evaluators')
  @HttpCode(200)
  @Permission('rehearsal.plan')
  @ApiOkResponse({ standardSchema: evaluatorsView })
  async appointEvaluator(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: appointBody }) body: AppointEvaluator,
  ): Promise<EvaluatorsView> {
    await this.evaluators.appoint(actor, id, version, body);
    return this.views.of(actor, id);
  }

  @Post('trials/:id/evaluators/withdraw')
  @HttpCode(200)
  @Permission('rehearsal.plan')
  @ApiOkResponse({ standardSchema: evaluatorsView })
  async withdrawEvaluators(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: withdrawBody }) { ids }: z.infer<typeof withdrawBody>,
  ): Promise<EvaluatorsView> {
    await this.evaluators.withdraw(actor, id, version, ids);
    return this.views.of(actor, id);
  }
}
