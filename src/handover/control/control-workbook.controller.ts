import fs from 'node:fs';
import { Controller, Get, HttpCode, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { noFile } from '../../imports/imports.errors';
import { contentDisposition } from '../../platform/files/content-disposition';
import { FileStore } from '../../platform/files/file-store';
import { receiveForm } from '../../platform/files/receive-form';
import type { Actor } from '../../platform/http/actor';
import { languageOf } from '../../platform/http/error-filter';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, Permission } from '../../platform/http/permission';
import { Costs } from '../../platform/http/request-limits';
import { controlPlan, controlTemplateQuery, type ControlPlan } from './control-plan.schema';
import { ControlWorkbook } from './control-workbook.service';
import { MatrixWorkbook } from './matrix-workbook.service';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

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
    return streamed(made, (folder) => this.matrix.remove(folder));
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
    return streamed(made, (folder) => this.control.remove(folder));
  }

  /** Writes nothing: the plan holds the figures that `POST control` would enter. */
  @Post('control/plan')
  @Costs('upload')
  @HttpCode(200)
  @Permission('handover.control')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  @ApiOkResponse({ standardSchema: controlPlan })
  async planControlFigures(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Req() request: FastifyRequest,
  ): Promise<ControlPlan> {
    const form = await receiveForm(request, this.files);
    if (!form) throw noFile();
    return this.control.plan(form.staged, form.fileName, actor, roundId, languageOf(request));
  }
}

function streamed(
  { folder, file, name }: Record<'folder' | 'file' | 'name', string>,
  remove: (folder: string) => Promise<void>,
): StreamableFile {
  const stream = fs.createReadStream(file);
  stream.once('close', () => void remove(folder));
  return new StreamableFile(stream, { type: XLSX, disposition: contentDisposition(name) });
}
