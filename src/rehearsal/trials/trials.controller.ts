import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Sse } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '../../platform/http/api-description';
import type { Observable } from 'rxjs';
import type { z } from 'zod';
import type { Actor } from '../../platform/http/actor';
import { liveQuery } from '../../platform/http/live-views';
import { idSchema } from '../../platform/http/paging';
import { emptyBody, type EmptyBody } from '../../platform/http/empty-body';
import {
  CurrentActor,
  ExpectedVersion,
  FreshlyConfirmed,
  Permission,
} from '../../platform/http/permission';
import { diffView, type DiffView } from '../templates/templates.schema';
import { TrialAdopting } from './trial-adopting.service';
import { TrialLeading } from './trial-leading.service';
import { TrialPlanning } from './trial-planning.service';
import { TrialViews } from './trial-views.service';
import {
  adoptBody,
  conclusionBody,
  planBody,
  replanBody,
  signBody,
  trialDetail,
  trialList,
  wallView,
  type PlanTrial,
  type ReplanTrial,
  type SignTrial,
  type TrialDetail,
  type TrialList,
  type WallView,
} from './trials.schema';
import { WallService, type WallEvent } from './wall.service';

/** Rounds of the trial operation (lần vận hành thử) of many units at once. */
@ApiTags('rehearsal')
@Controller()
export class TrialsController {
  constructor(
    private readonly planning: TrialPlanning,
    private readonly leading: TrialLeading,
    private readonly adopting: TrialAdopting,
    private readonly views: TrialViews,
    private readonly walls: WallService,
  ) {}

  @Get('rounds/:roundId/trials')
  @Permission('rehearsal.read')
  @ApiOkResponse({ standardSchema: trialList })
  listTrials(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<TrialList> {
    return this.views.list(actor, roundId);
  }

  @Post('rounds/:roundId/trials')
  @Permission('rehearsal.plan')
  @ApiCreatedResponse({ standardSchema: trialDetail })
  async planTrial(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Body({ schema: planBody }) body: PlanTrial,
  ): Promise<TrialDetail> {
    return this.views.one(actor, await this.planning.plan(actor, roundId, body));
  }

  @Get('trials/:id')
  @Permission('rehearsal.read')
  @ApiOkResponse({ standardSchema: trialDetail })
  getTrial(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<TrialDetail> {
    return this.views.one(actor, id);
  }

  @Put('trials/:id')
  @Permission('rehearsal.plan')
  @ApiOkResponse({ standardSchema: trialDetail })
  async replanTrial(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: replanBody }) body: ReplanTrial,
  ): Promise<TrialDetail> {
    await this.planning.replan(actor, id, version, body);
    return this.views.one(actor, id);
  }

  @Post('trials/:id/start')
  @HttpCode(200)
  @Permission('rehearsal.plan')
  @ApiOkResponse({ standardSchema: trialDetail })
  async startTrial(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: emptyBody }) _: EmptyBody,
  ): Promise<TrialDetail> {
    await this.leading.start(actor, id, version);
    return this.views.one(actor, id);
  }

  @Post('trials/:id/stop')
  @HttpCode(200)
  @Permission('rehearsal.plan')
  @ApiOkResponse({ standardSchema: trialDetail })
  async stopTrial(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: emptyBody }) _: EmptyBody,
  ): Promise<TrialDetail> {
    await this.leading.stop(actor, id, version);
    return this.views.one(actor, id);
  }

  @Post('trials/:id/evaluate')
  @HttpCode(200)
  @Permission('rehearsal.plan')
  @ApiOkResponse({ standardSchema: trialDetail })
  async evaluateTrial(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: conclusionBody }) { conclusion }: z.infer<typeof conclusionBody>,
  ): Promise<TrialDetail> {
    await this.leading.evaluate(actor, id, version, conclusion);
    return this.views.one(actor, id);
  }

  @Post('trials/:id/sign')
  @FreshlyConfirmed()
  @HttpCode(200)
  @Permission('rehearsal.plan')
  @ApiOkResponse({ standardSchema: trialDetail })
  async signTrial(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: signBody }) body: SignTrial,
  ): Promise<TrialDetail> {
    await this.leading.sign(actor, id, version, body);
    return this.views.one(actor, id);
  }

  @Post('trials/:id/checklist')
  @HttpCode(200)
  @Permission('rehearsal.plan')
  @ApiOkResponse({ standardSchema: diffView })
  adoptChecklist(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: adoptBody }) { templateId }: z.infer<typeof adoptBody>,
  ): Promise<DiffView> {
    return this.adopting.adopt(actor, id, version, templateId);
  }

  @Get('trials/:id/wall')
  @Permission('rehearsal.read')
  @ApiOkResponse({ standardSchema: wallView })
  getTrialWall(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<WallView> {
    return this.walls.now(actor, id);
  }

  /** The same, again whenever it changes. */
  @Sse('trials/:id/live')
  @Permission('rehearsal.read')
  @ApiOkResponse({ content: { 'text/event-stream': { schema: { type: 'string' } } } })
  watchTrial(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: liveQuery }) { seconds }: z.infer<typeof liveQuery>,
  ): Promise<Observable<WallEvent>> {
    return this.walls.live(actor, id, seconds);
  }
}
