import { Body, Controller, Get, HttpCode, Param, Post, Put, Req } from '@nestjs/common';
import type { StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '../../platform/http/api-description';
import type { FastifyRequest } from 'fastify';
import { receiveFile, TakesFile } from '../../imports/file-form';
import { WorkbookAnswer } from '../../office/excel/workbook-answer';
import { FileStore } from '../../platform/files/file-store';
import { XLSX } from '../../platform/files/sent-once';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, Permission } from '../../platform/http/permission';
import { Costs } from '../../platform/http/request-limits';
import {
  agencies,
  agenciesBody,
  agenciesPlan,
  agenciesReceipt,
  type AgenciesBody,
  type AgenciesPlan,
  type AgenciesReceipt,
  type AgenciesView,
} from './agencies.schema';
import { UnitAgencies } from './agencies.service';

/** Under which codes the portal keeps the procedures of units: by hand and in Excel. */
@ApiTags('procedures')
@Controller('rounds/:roundId')
export class AgenciesController {
  constructor(
    private readonly service: UnitAgencies,
    private readonly workbook: WorkbookAnswer,
    private readonly files: FileStore,
  ) {}

  @Get('unit-agencies')
  @Permission('procedure.read')
  @ApiOkResponse({ standardSchema: agencies })
  listUnitAgencies(@Param('roundId', { schema: idSchema }) roundId: string): Promise<AgenciesView> {
    return this.service.view(roundId);
  }

  /** What is known now, in the columns of the template. */
  @Get('unit-agencies.xlsx')
  @Costs('export')
  @Permission('procedure.read')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadUnitAgencies(
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<StreamableFile> {
    return this.workbook.of(await this.service.sheet(roundId), 'Mã cơ quan trên Cổng.xlsx');
  }

  /** Writes nothing: the plan holds the rows that setting would be sent. */
  @Post('unit-agencies/plan')
  @Costs('upload')
  @HttpCode(200)
  @Permission('procedure.import')
  @TakesFile()
  @ApiOkResponse({ standardSchema: agenciesPlan })
  async planUnitAgencies(
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Req() request: FastifyRequest,
  ): Promise<AgenciesPlan> {
    const form = await receiveFile(request, this.files);
    return this.service.plan(roundId, form.staged, form.fileName);
  }

  /** Each entry carries the version that was seen. */
  @Put('unit-agencies')
  @HttpCode(200)
  @Permission('procedure.import')
  @ApiOkResponse({ standardSchema: agenciesReceipt })
  setUnitAgencies(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Body({ schema: agenciesBody }) body: AgenciesBody,
  ): Promise<AgenciesReceipt> {
    return this.service.set(actor, roundId, body);
  }
}
