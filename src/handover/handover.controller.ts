import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '../platform/http/api-description';
import { z } from 'zod';
import type { Actor } from '../platform/http/actor';
import { idSchema } from '../platform/http/paging';
import { CurrentActor, Permission } from '../platform/http/permission';
import { DeclarationService } from './declaration.service';
import { listView, type ListView } from './handover.schema';
import {
  incomingQuery,
  incomingView,
  matrixView,
  type IncomingView,
  type MatrixView,
} from './round-views.schema';
import { declareEmptyBody } from './list-acts.schema';
import { ListViews } from './list-views.service';
import { RoundViews } from './round-views.service';

/** The handover of a whole round: matrix, what comes in, what there is nothing of. */
@ApiTags('handover')
@Controller('rounds/:roundId/handover')
export class HandoverController {
  constructor(
    private readonly round: RoundViews,
    private readonly lists: ListViews,
    private readonly declarations: DeclarationService,
  ) {}

  @Get('matrix')
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: matrixView })
  getHandoverMatrix(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<MatrixView> {
    return this.round.matrix(actor, roundId);
  }

  @Get('incoming')
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: z.array(incomingView) })
  listIncomingHandover(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Query({ schema: incomingQuery }) query: z.infer<typeof incomingQuery>,
  ): Promise<IncomingView[]> {
    return this.round.incoming(actor, roundId, query.unitId);
  }

  @Post('declare-empty')
  @HttpCode(200)
  @Permission('handover.declare')
  @ApiOkResponse({ standardSchema: listView })
  async declareEmptyList(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Body({ schema: declareEmptyBody }) body: z.infer<typeof declareEmptyBody>,
  ): Promise<ListView> {
    const id = await this.declarations.declareEmpty(actor, { roundId, ...body });
    return this.lists.list(actor, id);
  }
}
