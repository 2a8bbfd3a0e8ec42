import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '../../platform/http/api-description';
import type { z } from 'zod';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, Permission } from '../../platform/http/permission';
import { Costs } from '../../platform/http/request-limits';
import {
  comparisonQuery,
  keptSnapshot,
  pastReadiness,
  pastSheet,
  readinessComparison,
  readinessTrend,
  snapshotQuery,
  trendQuery,
  type KeptSnapshot,
  type PastReadiness,
  type PastSheet,
  type ReadinessComparison,
  type ReadinessTrend,
} from './snapshots.schema';
import { Snapshots } from './snapshots.service';

/** Readiness at past moments: kept every day and on demand. */
@ApiTags('readiness')
@Controller('rounds/:roundId/readiness-history')
export class SnapshotsController {
  constructor(private readonly snapshots: Snapshots) {}

  @Get()
  @Permission('readiness.read')
  @ApiOkResponse({ standardSchema: pastReadiness })
  getPastReadiness(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Query({ schema: snapshotQuery }) { at }: z.infer<typeof snapshotQuery>,
  ): Promise<PastReadiness> {
    return this.snapshots.at(actor, roundId, at);
  }

  @Get('units/:unitId')
  @Permission('readiness.read')
  @ApiOkResponse({ standardSchema: pastSheet })
  getPastUnitReadiness(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Param('unitId', { schema: idSchema }) unitId: string,
    @Query({ schema: snapshotQuery }) { at }: z.infer<typeof snapshotQuery>,
  ): Promise<PastSheet> {
    return this.snapshots.sheetAt(actor, roundId, unitId, at);
  }

  @Get('trend')
  @Permission('readiness.read')
  @ApiOkResponse({ standardSchema: readinessTrend })
  getReadinessTrend(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Query({ schema: trendQuery }) { unitId }: z.infer<typeof trendQuery>,
  ): Promise<ReadinessTrend> {
    return this.snapshots.trend(actor, roundId, unitId);
  }

  @Get('comparison')
  @Permission('readiness.read')
  @ApiOkResponse({ standardSchema: readinessComparison })
  compareReadiness(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Query({ schema: comparisonQuery }) { from, to }: z.infer<typeof comparisonQuery>,
  ): Promise<ReadinessComparison> {
    return this.snapshots.compare(actor, roundId, from, to);
  }

  @Post('snapshots')
  @Costs('export')
  @HttpCode(200)
  @Permission('readiness.conclude')
  @ApiOkResponse({ standardSchema: keptSnapshot })
  keepReadiness(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<KeptSnapshot> {
    return this.snapshots.keep(actor, roundId);
  }
}
