import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '../../platform/http/api-description';
import type { FastifyRequest } from 'fastify';
import { receiveFile, TakesFile } from '../../imports/file-form';
import { FileStore } from '../../platform/files/file-store';
import { XLSX } from '../../platform/files/sent-once';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, Permission } from '../../platform/http/permission';
import { Costs } from '../../platform/http/request-limits';
import { WorkbookAnswer } from '../../office/excel/workbook-answer';
import {
  statementsBody,
  statementsPlan,
  statementsReceipt,
  type StatementsBody,
  type StatementsPlan,
  type StatementsReceipt,
} from './conditions.schema';
import { StatementWorkbook } from './statement-workbook.service';
import { ConditionStatements } from './statements.service';

/** What people state of the conditions of procedures: by hand and in Excel. */
@ApiTags('procedures')
@Controller()
export class StatementsController {
  constructor(
    private readonly service: ConditionStatements,
    private readonly excel: StatementWorkbook,
    private readonly workbook: WorkbookAnswer,
    private readonly files: FileStore,
  ) {}

  /** What is stated now, in the columns of the template: an empty list is the template. */
  @Get('rounds/:roundId/condition-statements.xlsx')
  @Costs('export')
  @Permission('procedure.read')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadConditionStatements(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<StreamableFile> {
    const sheet = await this.excel.sheet(actor, roundId);
    return this.workbook.of(sheet, 'Xác nhận điều kiện của thủ tục.xlsx');
  }

  /** Writes nothing: the plan holds the rows that stating would be sent. */
  @Post('rounds/:roundId/condition-statements/plan')
  @Costs('upload')
  @HttpCode(200)
  @Permission('procedure.test')
  @TakesFile()
  @ApiOkResponse({ standardSchema: statementsPlan })
  async planConditionStatements(
    @Param('roundId', { schema: idSchema }) _roundId: string,
    @Req() request: FastifyRequest,
  ): Promise<StatementsPlan> {
    const form = await receiveFile(request, this.files);
    return this.excel.plan(form.staged, form.fileName);
  }

  /** What is stated already changes nothing. */
  @Post('rounds/:roundId/condition-statements')
  @HttpCode(200)
  @Permission('procedure.test')
  @ApiOkResponse({ standardSchema: statementsReceipt })
  stateConditions(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Body({ schema: statementsBody }) body: StatementsBody,
  ): Promise<StatementsReceipt> {
    return this.service.state(actor, roundId, body);
  }
}
