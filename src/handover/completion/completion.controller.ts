import fs from 'node:fs';
import { Body, Controller, Get, HttpCode, Param, Post, Req, StreamableFile } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '../../platform/http/api-description';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { contentDisposition } from '../../platform/files/content-disposition';
import { FileStore } from '../../platform/files/file-store';
import { receiveForm } from '../../platform/files/receive-form';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, ExpectedVersion, Permission } from '../../platform/http/permission';
import { Costs } from '../../platform/http/request-limits';
import type { Point } from './closing-points';
import { CompletionRecords } from './completion-records.service';
import { CompletionViews } from './completion-views.service';
import { CompletionWorkbook } from './completion-workbook.service';
import { recordIncomplete } from './completion.errors';
import {
  completionList,
  completionPage,
  pointParam,
  recordFields,
  withdrawRecordBody,
  type CompletionList,
  type CompletionPage,
} from './completion.schema';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Closing dissolved units: what must be done, and the papers about it. */
@ApiTags('completion')
@Controller()
export class CompletionController {
  constructor(
    private readonly views: CompletionViews,
    private readonly records: CompletionRecords,
    private readonly workbook: CompletionWorkbook,
    private readonly files: FileStore,
  ) {}

  @Get('rounds/:roundId/completion')
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: completionList })
  listCompletion(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<CompletionList> {
    return this.views.list(actor, roundId);
  }

  @Get('rounds/:roundId/completion.xlsx')
  @Costs('export')
  @Permission('handover.read')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadCompletion(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<StreamableFile> {
    const { folder, file, name } = await this.workbook.write(actor, roundId);
    const stream = fs.createReadStream(file);
    stream.once('close', () => void this.workbook.remove(folder));
    return new StreamableFile(stream, { type: XLSX, disposition: contentDisposition(name) });
  }

  @Get('rounds/:roundId/completion/:unitId')
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: completionPage })
  getCompletion(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Param('unitId', { schema: idSchema }) unitId: string,
  ): Promise<CompletionPage> {
    return this.views.one(actor, roundId, unitId);
  }

  @Post('rounds/:roundId/completion/:unitId/points/:point/records')
  @Costs('upload')
  @HttpCode(200)
  @Permission('handover.prepare-closing')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file', 'kind', 'number', 'day', 'seen'],
      properties: {
        kind: { type: 'string', enum: ['done', 'reservation'] },
        number: { type: 'string' },
        day: { type: 'string', format: 'date' },
        signerName: { type: 'string', description: 'Of a reservation' },
        signerPosition: { type: 'string', description: 'Of a reservation' },
        note: { type: 'string' },
        inForce: { type: 'string', description: 'Of the review of documents: a count' },
        replace: { type: 'string', description: 'Of the review of documents: a count' },
        repeal: { type: 'string', description: 'Of the review of documents: a count' },
        seen: { type: 'string', description: '`seen` of the point as it was shown' },
        file: { type: 'string', format: 'binary' },
      },
    },
  })
  @ApiOkResponse({ standardSchema: completionPage })
  async recordForClosing(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Param('unitId', { schema: idSchema }) unitId: string,
    @Param('point', { schema: pointParam }) point: Point,
    @Req() request: FastifyRequest,
  ): Promise<CompletionPage> {
    const form = await receiveForm(request, this.files);
    if (!form) throw recordIncomplete();
    const fields = recordFields.safeParse(form.fields);
    if (!fields.success) {
      await this.files.discard(form.staged);
      throw recordIncomplete({}, fields.error.issues);
    }
    await this.records.record(actor, { roundId, unitId, point }, { ...form, fields: fields.data });
    return this.views.one(actor, roundId, unitId);
  }

  @Post('completion-records/:id/withdraw')
  @HttpCode(200)
  @Permission('handover.prepare-closing')
  @ApiOkResponse({ standardSchema: completionPage })
  async withdrawClosingRecord(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: withdrawRecordBody }) { reason }: z.infer<typeof withdrawRecordBody>,
  ): Promise<CompletionPage> {
    const { roundId, unitId } = await this.records.withdraw(actor, id, version, reason);
    return this.views.one(actor, roundId, unitId);
  }

  @Get('completion-records/:id/file')
  @Costs('export')
  @Permission('handover.read')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadClosingRecord(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<StreamableFile> {
    const file = await this.records.file(actor, id);
    return new StreamableFile(this.files.read(file), {
      type: file.mediaType,
      length: file.size,
      disposition: contentDisposition(file.name),
    });
  }
}
