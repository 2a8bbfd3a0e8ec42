import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '../../platform/http/api-description';
import type { z } from 'zod';
import type { Actor } from '../../platform/http/actor';
import { idSchema, type Page } from '../../platform/http/paging';
import { CurrentActor, ExpectedVersion, Permission } from '../../platform/http/permission';
import { CountingEntries } from './counting-entries.service';
import { CountingSessions } from './counting-sessions.service';
import { CountingViews } from './counting-views';
import {
  closeCountingBody,
  comparedPage,
  comparedQuery,
  countingView,
  expectedPage,
  expectedQuery,
  listCountingsView,
  openCountingBody,
  recordCountsBody,
  recordedView,
  type ComparedQuery,
  type ComparedRow,
  type CountingView,
  type ExpectedQuery,
  type ExpectedRow,
  type ListCountingsView,
  type OpenCounting,
  type RecordedView,
} from './counting.schema';

/** Counts (kiểm kê) against the expected list, by one or many devices. */
@ApiTags('counting')
@Controller()
export class CountingController {
  constructor(
    private readonly sessions: CountingSessions,
    private readonly entries: CountingEntries,
    private readonly views: CountingViews,
  ) {}

  @Get('handover/lists/:id/countings')
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: listCountingsView })
  getListCountings(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<ListCountingsView> {
    return this.views.ofList(actor, id);
  }

  @Post('handover/lists/:id/countings')
  @Permission('handover.count')
  @ApiCreatedResponse({ standardSchema: countingView })
  async openCounting(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) listId: string,
    @Body({ schema: openCountingBody }) body: OpenCounting,
  ): Promise<CountingView> {
    return this.views.one(actor, await this.sessions.open(actor, listId, body));
  }

  @Get('handover/lists/:id/counts')
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: comparedPage })
  compareCounts(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: comparedQuery }) query: ComparedQuery,
  ): Promise<Page<ComparedRow>> {
    return this.views.compared(actor, id, query);
  }

  @Get('countings/:id')
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: countingView })
  getCounting(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<CountingView> {
    return this.views.one(actor, id);
  }

  @Get('countings/:id/rows')
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: expectedPage })
  listExpectedRows(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: expectedQuery }) query: ExpectedQuery,
  ): Promise<Page<ExpectedRow>> {
    return this.views.expected(actor, id, query);
  }

  @Post('countings/:id/entries')
  @HttpCode(200)
  @Permission('handover.count')
  @ApiOkResponse({ standardSchema: recordedView })
  async recordCounts(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: recordCountsBody }) body: z.infer<typeof recordCountsBody>,
  ): Promise<RecordedView> {
    const outcomes = await this.entries.record(actor, id, body.entries);
    return { outcomes, coverage: await this.views.coverage(actor, id) };
  }

  @Post('countings/:id/close')
  @HttpCode(200)
  @Permission('handover.count')
  @ApiOkResponse({ standardSchema: countingView })
  async closeCounting(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: closeCountingBody }) body: z.infer<typeof closeCountingBody>,
  ): Promise<CountingView> {
    await this.sessions.close(actor, id, version, body.note);
    return this.views.one(actor, id);
  }
}
