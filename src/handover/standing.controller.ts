import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '../platform/http/api-description';
import type { z } from 'zod';
import type { Actor } from '../platform/http/actor';
import { idSchema } from '../platform/http/paging';
import {
  CurrentActor,
  ExpectedVersion,
  FreshlyConfirmed,
  Permission,
} from '../platform/http/permission';
import { EntriesOnBehalf } from './entries-on-behalf';
import { listView, type ListView } from './handover.schema';
import { ListCheckService } from './list-check.service';
import { ListViews } from './list-views.service';
import { checkBody, confirmEntryBody, disputeEntryBody, uncheckBody } from './standing.schema';

/** How a list stands beside its rows: checked by the department, confirmed by the unit. */
@ApiTags('handover')
@Controller('handover/lists/:id')
export class StandingController {
  constructor(
    private readonly checks: ListCheckService,
    private readonly entries: EntriesOnBehalf,
    private readonly views: ListViews,
  ) {}

  @Post('check')
  @FreshlyConfirmed()
  @HttpCode(200)
  @Permission('handover.check')
  @ApiOkResponse({ standardSchema: listView })
  async checkList(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: checkBody }) body: z.infer<typeof checkBody>,
  ): Promise<ListView> {
    await this.checks.check(actor, id, version, body.note);
    return this.views.list(actor, id);
  }

  @Post('uncheck')
  @FreshlyConfirmed()
  @HttpCode(200)
  @Permission('handover.check')
  @ApiOkResponse({ standardSchema: listView })
  async uncheckList(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: uncheckBody }) body: z.infer<typeof uncheckBody>,
  ): Promise<ListView> {
    await this.checks.uncheck(actor, id, version, body.note);
    return this.views.list(actor, id);
  }

  @Post('entries/:entryId/confirm')
  @FreshlyConfirmed()
  @HttpCode(200)
  @Permission('handover.confirm')
  @ApiOkResponse({ standardSchema: listView })
  async confirmEntry(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Param('entryId', { schema: idSchema }) entryId: string,
    @ExpectedVersion() version: number,
    @Body({ schema: confirmEntryBody }) _: z.infer<typeof confirmEntryBody>,
  ): Promise<ListView> {
    await this.entries.answer(actor, id, version, { entryId, state: 'confirmed', note: null });
    return this.views.list(actor, id);
  }

  @Post('entries/:entryId/dispute')
  @FreshlyConfirmed()
  @HttpCode(200)
  @Permission('handover.confirm')
  @ApiOkResponse({ standardSchema: listView })
  async disputeEntry(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Param('entryId', { schema: idSchema }) entryId: string,
    @ExpectedVersion() version: number,
    @Body({ schema: disputeEntryBody }) body: z.infer<typeof disputeEntryBody>,
  ): Promise<ListView> {
    const answer = { entryId, state: 'disputed' as const, note: body.note };
    await this.entries.answer(actor, id, version, answer);
    return this.views.list(actor, id);
  }
}
