import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '../../platform/http/api-description';
import type { z } from 'zod';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, ExpectedVersion, Permission } from '../../platform/http/permission';
import { Custodies } from './custody.service';
import {
  beginCustodyBody,
  custodyBegun,
  custodyQuery,
  custodySummary,
  endCustodyBody,
  itemCustodyView,
  type BeginCustody,
  type CustodySummary,
  type EndCustody,
  type ItemCustodyView,
} from './custody.schema';

/** Who keeps things until their final receiver takes them over. */
@ApiTags('custody')
@Controller()
export class CustodyController {
  constructor(private readonly custodies: Custodies) {}

  @Get('handover/lists/:id/rows/:itemId/custody')
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: itemCustodyView })
  getItemCustody(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Param('itemId', { schema: idSchema }) itemId: string,
  ): Promise<ItemCustodyView> {
    return this.custodies.ofItem(actor, id, itemId);
  }

  @Get('handover/lists/:id/custody')
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: custodySummary })
  getListCustody(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<CustodySummary> {
    return this.custodies.ofList(actor, id);
  }

  @Post('handover/lists/:id/custody')
  @Permission('handover.assign')
  @ApiCreatedResponse({ standardSchema: custodyBegun })
  async beginCustody(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: beginCustodyBody }) body: BeginCustody,
  ): Promise<{ rows: number }> {
    return { rows: await this.custodies.begin(actor, id, body) };
  }

  @Post('custodies/:id/end')
  @HttpCode(204)
  @Permission('handover.assign')
  async endCustody(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: endCustodyBody }) body: EndCustody,
  ): Promise<void> {
    await this.custodies.end(actor, id, version, body);
  }

  @Get('rounds/:roundId/handover/custody')
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: custodySummary })
  getRoundCustody(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Query({ schema: custodyQuery }) { moment }: z.infer<typeof custodyQuery>,
  ): Promise<CustodySummary> {
    return this.custodies.ofRound(actor, roundId, moment);
  }
}
