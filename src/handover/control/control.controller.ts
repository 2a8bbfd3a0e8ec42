import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '../../platform/http/api-description';
import { z } from 'zod';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import {
  CurrentActor,
  ExpectedVersion,
  FreshlyConfirmed,
  Permission,
} from '../../platform/http/permission';
import { ControlExplanations } from './control-explanations.service';
import { ControlFigures } from './control-figures.service';
import { ControlViews } from './control-views.service';
import {
  answerBody,
  controlDetail,
  controlLine,
  controlPage,
  controlQuery,
  controlReasonBody,
  controlReceipt,
  enterControlBody,
  explainBody,
  type AnswerExplanation,
  type ControlDetail,
  type ControlLine,
  type ControlPage,
  type ControlReceipt,
  type EnterControl,
} from './control.schema';

/** Control figures (số đối chứng): what independent sources say, and why lists differ from it. */
@ApiTags('handover')
@Controller()
export class ControlController {
  constructor(
    private readonly views: ControlViews,
    private readonly figures: ControlFigures,
    private readonly explanations: ControlExplanations,
  ) {}

  @Get('rounds/:roundId/handover/control')
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: controlPage })
  getControlFigures(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Query({ schema: controlQuery }) query: z.infer<typeof controlQuery>,
  ): Promise<ControlPage> {
    return this.views.ofRound(actor, roundId, query);
  }

  /** Each figure carries the version that was seen; the same figures again change nothing. */
  @Post('rounds/:roundId/handover/control')
  @HttpCode(200)
  @Permission('handover.control')
  @ApiOkResponse({ standardSchema: controlReceipt })
  enterControlFigures(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Body({ schema: enterControlBody }) body: EnterControl,
  ): Promise<ControlReceipt> {
    return this.figures.enter(actor, roundId, body);
  }

  @Get('handover/lists/:id/control')
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: z.array(controlLine) })
  getListControl(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<ControlLine[]> {
    return this.views.ofList(actor, id);
  }

  @Get('handover/control/:id')
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: controlDetail })
  getControlFigure(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<ControlDetail> {
    return this.views.one(actor, id);
  }

  @Post('handover/control/:id/withdraw')
  @HttpCode(200)
  @Permission('handover.control')
  @ApiOkResponse({ standardSchema: controlDetail })
  async withdrawControlFigure(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: controlReasonBody }) { reason }: z.infer<typeof controlReasonBody>,
  ): Promise<ControlDetail> {
    await this.figures.withdraw(actor, id, version, reason);
    return this.views.one(actor, id);
  }

  @Post('handover/control/:id/explanations')
  @HttpCode(200)
  @Permission('handover.answer')
  @ApiOkResponse({ standardSchema: controlDetail })
  async explainDifference(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: explainBody }) { reason }: z.infer<typeof explainBody>,
  ): Promise<ControlDetail> {
    await this.explanations.explain(actor, id, version, reason);
    return this.views.one(actor, id);
  }

  @Post('handover/control/:id/explanations/:explanationId/answer')
  @HttpCode(200)
  @Permission('handover.control')
  @FreshlyConfirmed()
  @ApiOkResponse({ standardSchema: controlDetail })
  async answerExplanation(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Param('explanationId', { schema: idSchema }) explanationId: string,
    @ExpectedVersion() version: number,
    @Body({ schema: answerBody }) body: AnswerExplanation,
  ): Promise<ControlDetail> {
    await this.explanations.answer(actor, id, explanationId, version, body);
    return this.views.one(actor, id);
  }
}
