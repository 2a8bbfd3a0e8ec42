import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { StreamableFile } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '../../platform/http/api-description';
import type { FastifyRequest } from 'fastify';
import { noFile } from '../../imports/imports.errors';
import { FileStore } from '../../platform/files/file-store';
import { receiveForm } from '../../platform/files/receive-form';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, Permission } from '../../platform/http/permission';
import { Costs } from '../../platform/http/request-limits';
import { RehearsalViews } from '../rehearsal-views.service';
import { rehearsalSheet, type RehearsalSheetView } from '../rehearsal.schema';
import { RehearsalService } from '../rehearsal.service';
import {
  resultRowsBody,
  resultsPlan,
  type ResultRows,
  type ResultsPlan,
} from './results-excel.schema';
import { ResultsExcel } from './results-excel.service';
import type { Word } from './results-sheet';
import { FORM_WITH_FILE, WORKBOOK } from './described';
import { XLSX } from './workbook-files';

/** A unit's sheet in Excel, of its own word and of the evaluating team's. */
@ApiTags('rehearsal')
@Controller('rehearsals/:id')
export class ResultsExcelController {
  constructor(
    private readonly excel: ResultsExcel,
    private readonly rehearsals: RehearsalService,
    private readonly views: RehearsalViews,
    private readonly files: FileStore,
  ) {}

  @Get('results.xlsx')
  @Costs('export')
  @Permission('rehearsal.read')
  @ApiProduces(XLSX)
  @ApiOkResponse(WORKBOOK)
  downloadResultSheet(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<StreamableFile> {
    return this.excel.sheet(actor, id, 'team');
  }

  @Get('assessments.xlsx')
  @Costs('export')
  @Permission('rehearsal.read')
  @ApiProduces(XLSX)
  @ApiOkResponse(WORKBOOK)
  downloadAssessmentSheet(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<StreamableFile> {
    return this.excel.sheet(actor, id, 'own');
  }

  /** Writes nothing: the plan holds the rows that recording would be sent. */
  @Post('results/plan')
  @Costs('upload')
  @HttpCode(200)
  @Permission('rehearsal.confirm')
  @ApiConsumes('multipart/form-data')
  @ApiBody(FORM_WITH_FILE)
  @ApiOkResponse({ standardSchema: resultsPlan })
  planResultRows(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Req() request: FastifyRequest,
  ): Promise<ResultsPlan> {
    return this.plan(actor, id, 'team', request);
  }

  /** The same for what the unit says of itself. */
  @Post('assessments/plan')
  @Costs('upload')
  @HttpCode(200)
  @Permission('rehearsal.evaluate')
  @ApiConsumes('multipart/form-data')
  @ApiBody(FORM_WITH_FILE)
  @ApiOkResponse({ standardSchema: resultsPlan })
  planAssessmentRows(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Req() request: FastifyRequest,
  ): Promise<ResultsPlan> {
    return this.plan(actor, id, 'own', request);
  }

  /** Many items as one act: all of it or nothing. */
  @Post('results')
  @HttpCode(200)
  @Permission('rehearsal.confirm')
  @ApiOkResponse({ standardSchema: rehearsalSheet })
  async recordResultRows(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: resultRowsBody }) { rows }: ResultRows,
  ): Promise<RehearsalSheetView> {
    await this.rehearsals.record(actor, id, rows);
    return this.views.sheet(actor, id);
  }

  /** The same for what the unit says of itself. */
  @Post('assessments')
  @HttpCode(200)
  @Permission('rehearsal.evaluate')
  @ApiOkResponse({ standardSchema: rehearsalSheet })
  async assessItemRows(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: resultRowsBody }) { rows }: ResultRows,
  ): Promise<RehearsalSheetView> {
    await this.rehearsals.assess(actor, id, rows);
    return this.views.sheet(actor, id);
  }

  private async plan(actor: Actor, id: string, word: Word, request: FastifyRequest) {
    const form = await receiveForm(request, this.files);
    if (!form) throw noFile();
    return this.excel.plan(actor, id, word, form);
  }
}
