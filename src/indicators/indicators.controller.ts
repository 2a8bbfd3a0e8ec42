import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  StreamableFile,
} from '@nestjs/common';
import {
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '../platform/http/api-description';
import { z } from 'zod';
import { Scratch } from '../platform/files/scratch';
import { sentOnce, XLSX } from '../platform/files/sent-once';
import type { Actor } from '../platform/http/actor';
import { idSchema } from '../platform/http/paging';
import { CurrentActor, Permission } from '../platform/http/permission';
import { Costs } from '../platform/http/request-limits';
import { IndicatorReports, REPORT_FORMATS, type ReportFormat } from './indicator-report.service';
import { IndicatorTargets } from './indicator-targets.service';
import { IndicatorViews } from './indicator-views.service';
import { UnitComparison } from './unit-comparison.service';
import {
  dashboardQuery,
  dashboardView,
  periodQuery,
  periodTargetBody,
  targetBody,
  unitsQuery,
  unitsView,
  type Dashboard,
  type DashboardQuery,
  type PeriodQuery,
  type PeriodTargetBody,
  type TargetBody,
  type UnitsQuery,
  type UnitsView,
} from './indicators.schema';

/** Kinds of files a report comes as. */
export const REPORT_TYPES: Record<ReportFormat, string> = {
  xlsx: XLSX,
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

/** Indicators after the first day: over periods, unit beside unit, ranked; targets, reports. */
@ApiTags('indicators')
@Controller('rounds/:roundId')
export class IndicatorsController {
  constructor(
    private readonly views: IndicatorViews,
    private readonly comparison: UnitComparison,
    private readonly targets: IndicatorTargets,
    private readonly reports: IndicatorReports,
    private readonly scratch: Scratch,
  ) {}

  @Get('indicators')
  @Permission('register.read')
  @ApiOkResponse({ standardSchema: dashboardView })
  showIndicators(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Query({ schema: dashboardQuery }) query: DashboardQuery,
  ): Promise<Dashboard> {
    return this.views.dashboard(actor, roundId, query);
  }

  @Get('indicator-units')
  @Permission('register.read')
  @ApiOkResponse({ standardSchema: unitsView })
  showIndicatorUnits(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Query({ schema: unitsQuery }) query: UnitsQuery,
  ): Promise<UnitsView> {
    return this.comparison.page(actor, roundId, query);
  }

  @Post('indicator-targets')
  @HttpCode(204)
  @Permission('indicator.set')
  @ApiNoContentResponse()
  setIndicatorTarget(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Body({ schema: targetBody }) body: TargetBody,
  ): Promise<void> {
    return this.targets.set(actor, roundId, body);
  }

  @Post('indicator-period-targets')
  @HttpCode(204)
  @Permission('indicator.set')
  @ApiNoContentResponse()
  setIndicatorPeriodTarget(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Body({ schema: periodTargetBody }) body: PeriodTargetBody,
  ): Promise<void> {
    return this.targets.setOfPeriod(actor, roundId, body);
  }

  /** The report of a period in the official form. */
  @Get('indicator-report/:format')
  @Costs('export')
  @Permission('register.read')
  @ApiProduces(...Object.values(REPORT_TYPES))
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadIndicatorReport(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Param('format', { schema: z.enum(REPORT_FORMATS) }) format: ReportFormat,
    @Query({ schema: periodQuery }) query: PeriodQuery,
  ): Promise<StreamableFile> {
    const made = await this.reports.write(actor, roundId, query, format);
    return sentOnce(made, REPORT_TYPES[format], (folder) => this.scratch.remove(folder));
  }
}
