import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { StreamableFile } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '../../../platform/http/api-description';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { noFile } from '../../../imports/imports.errors';
import { FileStore } from '../../../platform/files/file-store';
import { receiveForm } from '../../../platform/files/receive-form';
import type { Actor } from '../../../platform/http/actor';
import { idSchema } from '../../../platform/http/paging';
import { CurrentActor, Permission } from '../../../platform/http/permission';
import { Costs } from '../../../platform/http/request-limits';
import { FORM_WITH_FILE, WORKBOOK } from '../../../rehearsal/excel/described';
import { XLSX } from '../../../rehearsal/excel/workbook-files';
import { StatedFacts } from '../stated-facts.service';
import {
  factRowsBody,
  factsPlan,
  factsTaken,
  type FactRows,
  type FactsPlan,
} from './facts-excel.schema';
import { FactsExcel } from './facts-excel.service';

/** Facts that people state, in Excel: template out, plan, taken in as one act. */
@ApiTags('readiness')
@Controller('rounds/:roundId/readiness-facts')
export class FactsExcelController {
  constructor(
    private readonly excel: FactsExcel,
    private readonly facts: StatedFacts,
    private readonly files: FileStore,
  ) {}

  @Get('template.xlsx')
  @Costs('export')
  @Permission('readiness.state')
  @ApiProduces(XLSX)
  @ApiOkResponse(WORKBOOK)
  downloadFactsTemplate(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<StreamableFile> {
    return this.excel.template(actor, roundId);
  }

  /** Writes nothing: the plan holds the rows that recording would be sent. */
  @Post('plan')
  @Costs('upload')
  @HttpCode(200)
  @Permission('readiness.state')
  @ApiConsumes('multipart/form-data')
  @ApiBody(FORM_WITH_FILE)
  @ApiOkResponse({ standardSchema: factsPlan })
  async planReadinessFacts(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Req() request: FastifyRequest,
  ): Promise<FactsPlan> {
    const form = await receiveForm(request, this.files);
    if (!form) throw noFile();
    return this.excel.plan(actor, roundId, form);
  }

  /** Many facts as one act: all of it or nothing; each is marked as from Excel. */
  @Post()
  @HttpCode(200)
  @Permission('readiness.state')
  @ApiOkResponse({ standardSchema: factsTaken })
  async stateReadinessFacts(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Body({ schema: factRowsBody }) { rows }: FactRows,
  ): Promise<z.infer<typeof factsTaken>> {
    await this.facts.stateAll(actor, roundId, rows, 'excel');
    return { taken: rows.length };
  }
}
