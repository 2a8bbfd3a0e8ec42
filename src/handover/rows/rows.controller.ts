import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '../../platform/http/api-description';
import type { z } from 'zod';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, Permission } from '../../platform/http/permission';
import {
  matchingQuery,
  rowsPage,
  rowsQuery,
  rowsSummary,
  type RowsPage,
  type RowsQuery,
  type RowsSummary,
} from './row-filter.schema';
import { rowDetail, type RowDetail } from './row-detail.schema';
import { RowDetails } from './row-detail.service';
import { RowsService } from './rows.service';

/** The rows of a list: filtered by any open column, searched without marks, paged by position. */
@ApiTags('handover')
@Controller('handover/lists/:id/rows')
export class RowsController {
  constructor(
    private readonly rows: RowsService,
    private readonly details: RowDetails,
  ) {}

  @Get(':itemId')
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: rowDetail })
  getHandoverRow(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Param('itemId', { schema: idSchema }) itemId: string,
  ): Promise<RowDetail> {
    return this.details.of(actor, id, itemId);
  }

  @Post()
  @HttpCode(200)
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: rowsPage })
  findHandoverRows(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: rowsQuery }) query: RowsQuery,
  ): Promise<RowsPage> {
    return this.rows.page(actor, id, query);
  }

  @Post('summary')
  @HttpCode(200)
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: rowsSummary })
  summariseHandoverRows(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: matchingQuery }) body: z.infer<typeof matchingQuery>,
  ): Promise<RowsSummary> {
    return this.rows.summary(actor, id, body.filter);
  }
}
