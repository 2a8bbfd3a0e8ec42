import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '../platform/http/api-description';
import { z } from 'zod';
import type { Actor } from '../platform/http/actor';
import { idSchema, type Page } from '../platform/http/paging';
import {
  CurrentActor,
  ExpectedVersion,
  FreshlyConfirmed,
  Permission,
} from '../platform/http/permission';
import { AcceptanceService } from './acceptance.service';
import { AssignmentService } from './assignment.service';
import {
  itemPage,
  itemQuery,
  itemSearch,
  listView,
  revealBody,
  revealEarlierBody,
  revealed,
  type ItemQuery,
  type ItemSearch,
  type ItemView,
  type ListView,
} from './handover.schema';
import {
  acceptBody,
  acceptPartBody,
  actReceipt,
  assignBody,
  closeBody,
  disputeBody,
  resolveBody,
  splitBody,
  takeBackBody,
} from './list-acts.schema';
import { ListViews } from './list-views.service';
import { MeanwhileChanges } from './meanwhile.service';
import { PartialAcceptance } from './partial-acceptance.service';
import { PersonalRevealService } from './personal-reveal.service';
import { SplittingService } from './splitting.service';

/** One handover list: its items, and the acts on their portions. Every act names the version seen. */
@ApiTags('handover')
@Controller('handover/lists/:id')
export class ListsController {
  constructor(
    private readonly views: ListViews,
    private readonly acceptance: AcceptanceService,
    private readonly assignment: AssignmentService,
    private readonly splitting: SplittingService,
    private readonly partial: PartialAcceptance,
    private readonly personal: PersonalRevealService,
    private readonly meanwhile: MeanwhileChanges,
  ) {}

  @Get()
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: listView })
  getHandoverList(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<ListView> {
    return this.views.list(actor, id);
  }

  @Get('items')
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: itemPage })
  listHandoverItems(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: itemQuery }) query: ItemQuery,
  ): Promise<Page<ItemView>> {
    return this.views.page(actor, id, query);
  }

  @Post('search')
  @HttpCode(200)
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: itemPage })
  searchHandoverItems(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: itemSearch }) query: ItemSearch,
  ): Promise<Page<ItemView>> {
    return this.views.page(actor, id, query);
  }

  @Post('items/:itemId/reveal')
  @HttpCode(200)
  @Permission('personal.reveal')
  @ApiOkResponse({ standardSchema: revealed })
  async revealPersonalValue(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) listId: string,
    @Param('itemId', { schema: idSchema }) itemId: string,
    @Body({ schema: revealBody }) body: z.infer<typeof revealBody>,
  ): Promise<z.infer<typeof revealed>> {
    return { value: await this.personal.reveal(actor, { listId, itemId, ...body }) };
  }

  @Post('items/:itemId/reveal-earlier')
  @HttpCode(200)
  @Permission('personal.reveal')
  @ApiOkResponse({ standardSchema: revealed })
  async revealEarlierValue(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) listId: string,
    @Param('itemId', { schema: idSchema }) itemId: string,
    @Body({ schema: revealEarlierBody }) body: z.infer<typeof revealEarlierBody>,
  ): Promise<z.infer<typeof revealed>> {
    return { value: await this.personal.revealEarlier(actor, { listId, itemId, ...body }) };
  }

  @Post('accept')
  @HttpCode(200)
  @Permission('handover.accept')
  @ApiOkResponse({ standardSchema: actReceipt })
  async acceptPortions(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: acceptBody }) body: z.infer<typeof acceptBody>,
  ) {
    const chosen = 'portionIds' in body ? body.portionIds : [];
    return this.receipt(actor, id, chosen, () => this.acceptance.accept(actor, id, version, body));
  }

  @Post('accept-part')
  @HttpCode(200)
  @Permission('handover.accept')
  @ApiOkResponse({ standardSchema: actReceipt })
  async acceptPart(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: acceptPartBody }) body: z.infer<typeof acceptPartBody>,
  ) {
    return this.receipt(
      actor,
      id,
      [body.portionId],
      async () => (await this.partial.acceptPart(actor, id, version, body)).length,
    );
  }

  @Post('dispute')
  @HttpCode(200)
  @Permission('handover.accept')
  @ApiOkResponse({ standardSchema: actReceipt })
  async disputePortions(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: disputeBody }) body: z.infer<typeof disputeBody>,
  ) {
    return this.receipt(actor, id, body.portionIds, () =>
      this.acceptance.dispute(actor, id, version, body),
    );
  }

  @Post('resolve')
  @HttpCode(200)
  @Permission('handover.answer')
  @ApiOkResponse({ standardSchema: actReceipt })
  async resolvePortions(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: resolveBody }) body: z.infer<typeof resolveBody>,
  ) {
    return this.receipt(actor, id, body.portionIds, () =>
      this.acceptance.resolve(actor, id, version, body),
    );
  }

  @Post('close')
  @FreshlyConfirmed()
  @HttpCode(200)
  @Permission('handover.close')
  @ApiOkResponse({ standardSchema: actReceipt })
  async closePortions(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: closeBody }) body: z.infer<typeof closeBody>,
  ) {
    return this.receipt(actor, id, body.portionIds, () =>
      this.acceptance.close(actor, id, version, body),
    );
  }

  @Post('withdraw')
  @FreshlyConfirmed()
  @HttpCode(200)
  @Permission('handover.accept')
  @ApiOkResponse({ standardSchema: actReceipt })
  async withdrawAcceptance(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: takeBackBody }) body: z.infer<typeof takeBackBody>,
  ) {
    return this.receipt(actor, id, body.portionIds, () =>
      this.acceptance.takeBack(actor, id, version, 'withdraw', body),
    );
  }

  @Post('reopen')
  @FreshlyConfirmed()
  @HttpCode(200)
  @Permission('handover.close')
  @ApiOkResponse({ standardSchema: actReceipt })
  async reopenClosed(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: takeBackBody }) body: z.infer<typeof takeBackBody>,
  ) {
    return this.receipt(actor, id, body.portionIds, () =>
      this.acceptance.takeBack(actor, id, version, 'reopen', body),
    );
  }

  @Post('assign')
  @HttpCode(200)
  @Permission('handover.assign')
  @ApiOkResponse({ standardSchema: actReceipt })
  async assignPortions(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: assignBody }) body: z.infer<typeof assignBody>,
  ) {
    return this.receipt(actor, id, body.portionIds, () =>
      this.assignment.assign(actor, id, version, body),
    );
  }

  @Post('split')
  @HttpCode(200)
  @Permission('handover.assign')
  @ApiOkResponse({ standardSchema: actReceipt })
  async splitPortion(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: splitBody }) body: z.infer<typeof splitBody>,
  ) {
    return this.receipt(
      actor,
      id,
      [body.portionId],
      async () => (await this.splitting.split(actor, id, version, body)).length,
    );
  }

  /** Does an act on chosen portions; whoever saw an older list is told how they stand now. */
  private async receipt(
    actor: Actor,
    id: string,
    chosen: readonly string[],
    act: () => Promise<number>,
  ) {
    const portions = await this.meanwhile.told(actor, id, chosen, act);
    return { portions, list: await this.views.list(actor, id) };
  }
}
