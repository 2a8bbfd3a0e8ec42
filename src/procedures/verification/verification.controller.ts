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
  ApiAcceptedResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '../../platform/http/api-description';
import { z } from 'zod';
import { Costs } from '../../platform/http/request-limits';
import { XLSX } from '../../platform/files/sent-once';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, Permission } from '../../platform/http/permission';
import {
  requestedRun,
  resultPage,
  resultsSheetQuery,
  resultsQuery,
  runDetail,
  runView,
  verificationRequest,
  type ResultPage,
  type ResultsQuery,
  type ResultsSheetQuery,
  type RunDetail,
  type RunView,
} from './verification.schema';
import { VerificationQuery } from './verification.query';
import { VerificationService, type RequestedRun } from './verification.service';
import { resultsSheet } from './results-sheet';
import { WorkbookAnswer } from '../../office/excel/workbook-answer';

/** Pairs in one workbook. */
const MOST_PAIRS = 100_000;

/** Verification runs: asking for one, following it, reading what was found. */
@ApiTags('procedures')
@Controller()
export class VerificationController {
  constructor(
    private readonly service: VerificationService,
    private readonly query: VerificationQuery,
    private readonly workbook: WorkbookAnswer,
  ) {}

  @Post('rounds/:roundId/verification-runs')
  @HttpCode(202)
  @Permission('procedure.verify')
  @ApiAcceptedResponse({ standardSchema: requestedRun })
  requestVerificationRun(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Body({ schema: verificationRequest }) body: z.infer<typeof verificationRequest>,
  ): Promise<RequestedRun> {
    return this.service.request(roundId, actor, body.scope);
  }

  @Get('rounds/:roundId/verification-runs')
  @Permission('procedure.read')
  @ApiOkResponse({ standardSchema: z.array(runView) })
  listVerificationRuns(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<RunView[]> {
    return this.query.list(roundId, actor);
  }

  @Get('verification-runs/:id')
  @Permission('procedure.read')
  @ApiOkResponse({ standardSchema: runDetail })
  getVerificationRun(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<RunDetail> {
    return this.query.detail(id, actor);
  }

  @Get('verification-runs/:id/results')
  @Permission('procedure.read')
  @ApiOkResponse({ standardSchema: resultPage })
  listVerificationResults(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: resultsQuery }) query: ResultsQuery,
  ): Promise<ResultPage> {
    return this.query.resultsOf(id, query, actor);
  }

  @Get('verification-runs/:id/results.xlsx')
  @Costs('export')
  @Permission('procedure.read')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadVerificationResults(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: resultsSheetQuery }) query: ResultsSheetQuery,
  ): Promise<StreamableFile> {
    const all = { ...query, page: 1, pageSize: MOST_PAIRS };
    const page = await this.query.resultsOf(id, all, actor);
    const sheet = resultsSheet(page, await this.query.sourceOf(id, actor));
    return this.workbook.of(sheet, 'Kết quả kiểm tra thủ tục.xlsx');
  }
}
