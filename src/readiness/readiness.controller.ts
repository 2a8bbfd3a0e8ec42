import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '../platform/http/api-description';
import { z } from 'zod';
import type { Actor } from '../platform/http/actor';
import { idSchema } from '../platform/http/paging';
import { CurrentActor, Permission } from '../platform/http/permission';
import { Costs } from '../platform/http/request-limits';
import {
  overviewView,
  readinessSheet,
  readinessTable,
  reportRequested,
  type OverviewView,
  type ReadinessSheetView,
  type ReadinessTableView,
} from './readiness.schema';
import { ReadinessService } from './readiness.service';

/** Readiness of the new units of a round: home page, province table, unit sheet, report. */
@ApiTags('readiness')
@Controller('rounds/:roundId')
export class ReadinessController {
  constructor(private readonly readiness: ReadinessService) {}

  @Get('overview')
  @Permission('readiness.read')
  @ApiOkResponse({ standardSchema: overviewView })
  getOverview(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<OverviewView> {
    return this.readiness.overview(actor, roundId);
  }

  @Get('readiness')
  @Permission('readiness.read')
  @ApiOkResponse({ standardSchema: readinessTable })
  getReadiness(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<ReadinessTableView> {
    return this.readiness.table(actor, roundId);
  }

  @Get('readiness/:unitId')
  @Permission('readiness.read')
  @ApiOkResponse({ standardSchema: readinessSheet })
  getUnitReadiness(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Param('unitId', { schema: idSchema }) unitId: string,
  ): Promise<ReadinessSheetView> {
    return this.readiness.sheet(actor, roundId, unitId);
  }

  @Post('readiness/report')
  @Costs('export')
  @HttpCode(202)
  @Permission('readiness.report')
  @ApiAcceptedResponse({ standardSchema: reportRequested })
  async requestReadinessReport(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<z.infer<typeof reportRequested>> {
    return { jobId: await this.readiness.requestReport(actor, roundId) };
  }
}
