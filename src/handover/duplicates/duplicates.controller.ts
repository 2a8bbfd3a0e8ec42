import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, ExpectedVersion, Permission } from '../../platform/http/permission';
import { Costs } from '../../platform/http/request-limits';
import { DuplicateViews } from './duplicate-views.service';
import {
  duplicateGroup,
  duplicatePage,
  duplicateQuery,
  searchStarted,
  settleDuplicateBody,
  type DuplicateGroupView,
  type DuplicatePage,
  type DuplicateQuery,
  type SettleDuplicate,
} from './duplicates.schema';
import { DuplicatesService } from './duplicates.service';

/** Rows of a round that may be about the same person or thing, for a person to settle. */
@ApiTags('duplicates')
@Controller()
export class DuplicatesController {
  constructor(
    private readonly views: DuplicateViews,
    private readonly service: DuplicatesService,
  ) {}

  @Get('rounds/:roundId/duplicates')
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: duplicatePage })
  listDuplicates(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Query({ schema: duplicateQuery }) query: DuplicateQuery,
  ): Promise<DuplicatePage> {
    return this.views.page(actor, roundId, query);
  }

  @Post('rounds/:roundId/duplicates/search')
  @Costs('export')
  @HttpCode(202)
  @Permission('handover.duplicates')
  @ApiAcceptedResponse({ standardSchema: searchStarted })
  async searchDuplicates(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<z.infer<typeof searchStarted>> {
    return { jobId: await this.service.search(actor, roundId) };
  }

  @Get('duplicates/:id')
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: duplicateGroup })
  getDuplicateGroup(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<DuplicateGroupView> {
    return this.views.one(actor, id);
  }

  @Post('duplicates/:id/settle')
  @HttpCode(200)
  @Permission('handover.duplicates')
  @ApiOkResponse({ standardSchema: duplicateGroup })
  async settleDuplicateGroup(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: settleDuplicateBody }) body: SettleDuplicate,
  ): Promise<DuplicateGroupView> {
    await this.service.settle(actor, id, version, body);
    return this.views.one(actor, id);
  }
}
