import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '../../platform/http/api-description';
import { z } from 'zod';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, ExpectedVersion, Permission } from '../../platform/http/permission';
import { ReceiversReadModel } from './receivers.read-model';
import {
  decideSpanningBody,
  markSpanningBody,
  releaseSpanningBody,
  spanningView,
  unassignedUnit,
  type SpanningView,
  type UnassignedUnit,
} from './spanning.schema';
import { SpanningService } from './spanning.service';

/** Who hands over to whom: what nobody was named for, and what the chairman has to decide. */
@ApiTags('handover')
@Controller()
export class ReceiversController {
  constructor(
    private readonly receivers: ReceiversReadModel,
    private readonly spanning: SpanningService,
  ) {}

  @Get('rounds/:roundId/handover/unassigned')
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: z.array(unassignedUnit) })
  listUnassigned(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<UnassignedUnit[]> {
    return this.receivers.unassigned(actor, roundId);
  }

  @Get('rounds/:roundId/handover/awaiting-decision')
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: z.array(spanningView) })
  listAwaitingDecision(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<SpanningView[]> {
    return this.receivers.waiting(actor, roundId);
  }

  @Get('handover/lists/:id/spanning')
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: z.array(spanningView) })
  listSpanningAssets(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<SpanningView[]> {
    return this.receivers.ofList(actor, id);
  }

  @Post('handover/lists/:id/spanning')
  @HttpCode(200)
  @Permission('handover.assign')
  @ApiOkResponse({ standardSchema: z.array(spanningView) })
  async markSpanning(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: markSpanningBody }) body: z.infer<typeof markSpanningBody>,
  ): Promise<SpanningView[]> {
    await this.spanning.mark(actor, id, version, body.itemIds, body.communes);
    return this.receivers.ofList(actor, id);
  }

  @Post('handover/lists/:id/spanning/release')
  @HttpCode(200)
  @Permission('handover.assign')
  @ApiOkResponse({ standardSchema: z.array(spanningView) })
  async releaseSpanning(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: releaseSpanningBody }) body: z.infer<typeof releaseSpanningBody>,
  ): Promise<SpanningView[]> {
    await this.spanning.release(actor, id, version, body.itemIds);
    return this.receivers.ofList(actor, id);
  }

  @Post('handover/lists/:id/spanning/decide')
  @HttpCode(200)
  @Permission('handover.assign')
  @ApiOkResponse({ standardSchema: z.array(spanningView) })
  async decideSpanning(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: decideSpanningBody }) body: z.infer<typeof decideSpanningBody>,
  ): Promise<SpanningView[]> {
    const { itemIds, ...decision } = body;
    await this.spanning.decide(actor, id, version, itemIds, decision);
    return this.receivers.ofList(actor, id);
  }
}
