import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '../../platform/http/api-description';
import type { z } from 'zod';
import { XLSX } from '../../platform/files/sent-once';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, Permission } from '../../platform/http/permission';
import { Costs } from '../../platform/http/request-limits';
import { driftSheet, heatMapSheet, historySheet, surplusSheet } from './overview-sheets';
import {
  driftPage,
  driftQuery,
  driftSummary,
  driftSheetQuery,
  driftSummaryQuery,
  heatMap,
  history,
  type DriftPage,
  type DriftQuery,
  type DriftSummary,
  type HeatMap,
  type HistoryLine,
} from './overviews.schema';
import { Overviews } from './overviews.service';
import { WorkbookAnswer } from '../../office/excel/workbook-answer';

const BYTES = { schema: { type: 'string', format: 'binary' } } as const;
/** Pairs in one workbook. */
const MOST_PAIRS = 100_000;
const runId = { schema: idSchema };

/** Runs looked at from above, on screen and as workbooks. */
@ApiTags('procedures')
@Controller()
export class OverviewsController {
  constructor(
    private readonly overviews: Overviews,
    private readonly workbook: WorkbookAnswer,
  ) {}

  @Get('verification-runs/:id/heat-map')
  @Permission('procedure.read')
  @ApiOkResponse({ standardSchema: heatMap })
  getHeatMap(@CurrentActor() actor: Actor, @Param('id', runId) id: string): Promise<HeatMap> {
    return this.overviews.heatMap(actor, id);
  }

  @Get('verification-runs/:id/heat-map.xlsx')
  @Costs('export')
  @Permission('procedure.read')
  @ApiProduces(XLSX)
  @ApiOkResponse(BYTES)
  async downloadHeatMap(
    @CurrentActor() actor: Actor,
    @Param('id', runId) id: string,
  ): Promise<StreamableFile> {
    const map = await this.overviews.heatMap(actor, id);
    return this.workbook.of(heatMapSheet(map), 'Thủ tục theo đơn vị và lĩnh vực.xlsx');
  }

  @Get('verification-runs/:id/drift')
  @Permission('procedure.read')
  @ApiOkResponse({ standardSchema: driftPage })
  listDrift(
    @CurrentActor() actor: Actor,
    @Param('id', runId) id: string,
    @Query({ schema: driftQuery }) query: DriftQuery,
  ): Promise<DriftPage> {
    return this.overviews.drift(actor, id, query);
  }

  @Get('verification-runs/:id/drift-summary')
  @Permission('procedure.read')
  @ApiOkResponse({ standardSchema: driftSummary })
  getDriftSummary(
    @CurrentActor() actor: Actor,
    @Param('id', runId) id: string,
    @Query({ schema: driftSummaryQuery }) { from }: z.infer<typeof driftSummaryQuery>,
  ): Promise<DriftSummary> {
    return this.overviews.driftSummary(actor, id, from);
  }

  @Get('verification-runs/:id/drift.xlsx')
  @Costs('export')
  @Permission('procedure.read')
  @ApiProduces(XLSX)
  @ApiOkResponse(BYTES)
  async downloadDrift(
    @CurrentActor() actor: Actor,
    @Param('id', runId) id: string,
    @Query({ schema: driftSheetQuery }) { from, drift, unitId }: z.infer<typeof driftSheetQuery>,
  ): Promise<StreamableFile> {
    const all = { from, drift, unitId, page: 1, pageSize: MOST_PAIRS };
    const pairs = await this.overviews.drift(actor, id, all);
    const { surplus } = await this.overviews.driftSummary(actor, id, from);
    const shown = surplus.filter((each) => !unitId || each.unitId === unitId);
    const sheets = [driftSheet(pairs), surplusSheet(shown)];
    return this.workbook.of(sheets, 'Thay đổi giữa hai lần kiểm tra.xlsx');
  }

  @Get('rounds/:roundId/verification-history')
  @Permission('procedure.read')
  @ApiOkResponse({ standardSchema: history })
  getVerificationHistory(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<HistoryLine[]> {
    return this.overviews.history(actor, roundId);
  }

  @Get('rounds/:roundId/verification-history.xlsx')
  @Costs('export')
  @Permission('procedure.read')
  @ApiProduces(XLSX)
  @ApiOkResponse(BYTES)
  async downloadVerificationHistory(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<StreamableFile> {
    const lines = await this.overviews.history(actor, roundId);
    return this.workbook.of(historySheet(lines), 'Các lần kiểm tra thủ tục.xlsx');
  }
}
