import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '../../platform/http/api-description';
import { z } from 'zod';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import {
  CurrentActor,
  ExpectedVersion,
  FreshlyConfirmed,
  Permission,
} from '../../platform/http/permission';
import { NotReplayed } from '../../platform/idempotency/idempotency.interceptor';
import { JointAcceptances } from './joint-acceptances.service';
import { JointConfirmations } from './joint-confirmations.service';
import {
  confirmJointBody,
  jointCodeBody,
  jointCodeView,
  jointView,
  listJointView,
  openJointBody,
  type ConfirmJoint,
  type JointCodeView,
  type JointView,
  type ListJointView,
  type OpenJoint,
} from './joint.schema';
import { JointViews } from './joint-views';

/** Acceptance of a whole share in one act, by two or three parties. */
@ApiTags('joint-acceptance')
@Controller()
export class JointController {
  constructor(
    private readonly acts: JointAcceptances,
    private readonly confirmations: JointConfirmations,
    private readonly views: JointViews,
  ) {}

  @Get('handover/lists/:id/joint-acceptances')
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: listJointView })
  getListJointAcceptances(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<ListJointView> {
    return this.views.ofList(actor, id);
  }

  @Post('handover/lists/:id/joint-acceptances')
  @Permission('handover.answer')
  @ApiCreatedResponse({ standardSchema: jointView })
  async openJointAcceptance(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) listId: string,
    @ExpectedVersion() version: number,
    @Body({ schema: openJointBody }) body: OpenJoint,
  ): Promise<JointView> {
    return this.views.one(actor, await this.acts.open(actor, listId, version, body));
  }

  @Get('joint-acceptances/:id')
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: jointView })
  getJointAcceptance(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<JointView> {
    return this.views.one(actor, id);
  }

  @Post('joint-acceptances/:id/confirm')
  @FreshlyConfirmed()
  @HttpCode(200)
  @Permission('handover.answer')
  @ApiOkResponse({ standardSchema: jointView })
  async confirmJointAcceptance(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: confirmJointBody }) body: ConfirmJoint,
  ): Promise<JointView> {
    await this.confirmations.confirm(actor, id, version, body);
    return this.views.one(actor, id);
  }

  @Post('joint-acceptances/:id/codes')
  @FreshlyConfirmed()
  @NotReplayed('the code is shown once')
  @Permission('handover.answer')
  @ApiCreatedResponse({ standardSchema: jointCodeView })
  makeJointCode(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: jointCodeBody }) body: z.infer<typeof jointCodeBody>,
  ): Promise<JointCodeView> {
    return this.acts.makeCode(actor, id, version, body.side);
  }

  @Post('joint-acceptances/:id/cancel')
  @HttpCode(200)
  @Permission('handover.answer')
  @ApiOkResponse({ standardSchema: jointView })
  async cancelJointAcceptance(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
  ): Promise<JointView> {
    await this.acts.cancel(actor, id, version);
    return this.views.one(actor, id);
  }

  @Get('rounds/:roundId/handover/joint-acceptances')
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: z.array(jointView) })
  listWaitingJointAcceptances(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<JointView[]> {
    return this.views.waiting(actor, roundId);
  }
}
