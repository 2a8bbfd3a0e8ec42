import { Controller, Get, HttpCode, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '../../platform/http/api-description';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { receiveFile, TakesFile } from '../../imports/file-form';
import { FileStore } from '../../platform/files/file-store';
import { sentOnce, XLSX } from '../../platform/files/sent-once';
import type { Actor } from '../../platform/http/actor';
import { languageOf } from '../../platform/http/error-filter';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, Permission } from '../../platform/http/permission';
import { Costs } from '../../platform/http/request-limits';
import { controlPlan, controlTemplateQuery, type ControlPlan } from './control-plan.schema';
import { ControlWorkbook } from './control-workbook.service';
import { MatrixWorkbook } from './matrix-workbook.service';

/** Workbooks of control figures and of the matrix. */
@ApiTags('handover')
@Controller('rounds/:roundId/handover')
export class ControlWorkbookController {
  constructor(
    private readonly control: ControlWorkbook,
    private readonly matrix: MatrixWorkbook,
    private readonly files: FileStore,
  ) {}

  @Get('matrix.xlsx')
  @Costs('export')
  @Permission('handover.read')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadHandoverMatrix(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<StreamableFile> {
    const made = await this.matrix.write(actor, roundId);
    return sentOnce(made, XLSX, (folder) => this.matrix.remove(folder));
  }

  @Get('control/template.xlsx')
  @Costs('export')
  @Permission('handover.control')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadControlTemplate(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Query({ schema: controlTemplateQuery }) query: z.infer<typeof controlTemplateQuery>,
  ): Promise<StreamableFile> {
    const made = await this.control.template(actor, roundId, query.listType);
    return sentOnce(made, XLSX, (folder) => this.control.remove(folder));
  }

  /** Writes nothing: the plan holds the figures that `POST control` would enter. */
  @Post('control/plan')
  @Costs('upload')
  @HttpCode(200)
  @Permission('handover.control')
  @TakesFile()
  @ApiOkResponse({ standardSchema: controlPlan })
  async planControlFigures(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Req() request: FastifyRequest,
  ): Promise<ControlPlan> {
    const form = await receiveFile(request, this.files);
    return this.control.plan(form.staged, form.fileName, actor, roundId, languageOf(request));
  }
}
