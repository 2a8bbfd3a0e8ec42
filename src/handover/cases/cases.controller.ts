import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '../../platform/http/api-description';
import type { z } from 'zod';
import { WorkbookAnswer } from '../../office/excel/workbook-answer';
import { Clock } from '../../platform/clock';
import { XLSX } from '../../platform/files/sent-once';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, ExpectedVersion, Permission } from '../../platform/http/permission';
import { Costs } from '../../platform/http/request-limits';
import { CaseViews } from './case-views.service';
import { casesSheet } from './cases-sheet';
import {
  caseFilters,
  caseNoteBody,
  casePage,
  casePlanBody,
  caseQuery,
  caseView,
  continuityView,
  type CaseFilters,
  type CasePage,
  type CasePlanChange,
  type CaseQuery,
  type CaseView,
  type ContinuityView,
} from './cases.schema';
import { CasesService } from './cases.service';
import { Continuity } from './continuity.service';

/** Cases: unfinished work, dossiers and complaints, each with who answers for it and by when. */
@ApiTags('cases')
@Controller()
export class CasesController {
  constructor(
    private readonly views: CaseViews,
    private readonly service: CasesService,
    private readonly continuity: Continuity,
    private readonly workbook: WorkbookAnswer,
    private readonly clock: Clock,
  ) {}

  @Get('rounds/:roundId/cases')
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: casePage })
  listCases(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Query({ schema: caseQuery }) query: CaseQuery,
  ): Promise<CasePage> {
    return this.views.page(actor, roundId, query);
  }

  @Get('rounds/:roundId/cases.xlsx')
  @Costs('export')
  @Permission('handover.read')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadCases(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Query({ schema: caseFilters }) filters: CaseFilters,
  ): Promise<StreamableFile> {
    const { rows, round } = await this.views.all(actor, roundId, filters);
    return this.workbook.of(
      [casesSheet(rows, round, this.clock.now())],
      'Công việc, hồ sơ đang giải quyết.xlsx',
    );
  }

  @Get('rounds/:roundId/cases/continuity')
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: continuityView })
  getCaseContinuity(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<ContinuityView> {
    return this.continuity.check(actor, roundId);
  }

  @Get('cases/:itemId')
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: caseView })
  getCase(
    @CurrentActor() actor: Actor,
    @Param('itemId', { schema: idSchema }) itemId: string,
  ): Promise<CaseView> {
    return this.views.one(actor, itemId);
  }

  @Put('cases/:itemId/plan')
  @Permission('handover.progress')
  @ApiOkResponse({ standardSchema: caseView })
  async planCase(
    @CurrentActor() actor: Actor,
    @Param('itemId', { schema: idSchema }) itemId: string,
    @ExpectedVersion() version: number,
    @Body({ schema: casePlanBody }) body: CasePlanChange,
  ): Promise<CaseView> {
    await this.service.plan(actor, itemId, version, body);
    return this.views.one(actor, itemId);
  }

  @Post('cases/:itemId/notes')
  @HttpCode(200)
  @Permission('handover.progress')
  @ApiOkResponse({ standardSchema: caseView })
  async noteOnCase(
    @CurrentActor() actor: Actor,
    @Param('itemId', { schema: idSchema }) itemId: string,
    @Body({ schema: caseNoteBody }) { text }: z.infer<typeof caseNoteBody>,
  ): Promise<CaseView> {
    await this.service.note(actor, itemId, text);
    return this.views.one(actor, itemId);
  }
}
