import { Controller, Get, HttpCode, Param, Post, Req, StreamableFile } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '../../platform/http/api-description';
import type { FastifyRequest } from 'fastify';
import { contentDisposition } from '../../platform/files/content-disposition';
import { FileStore } from '../../platform/files/file-store';
import { receiveForm } from '../../platform/files/receive-form';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, FreshlyConfirmed, Permission } from '../../platform/http/permission';
import { Costs } from '../../platform/http/request-limits';
import { conclusionIncomplete } from './conclusions.errors';
import { conclusionFields, conclusionsView, type ConclusionsView } from './conclusions.schema';
import { Conclusions } from './conclusions.service';

/** Conclusions of the steering committee (Kết luận của Ban Chỉ đạo). */
@ApiTags('readiness')
@Controller()
export class ConclusionsController {
  constructor(
    private readonly conclusions: Conclusions,
    private readonly files: FileStore,
  ) {}

  @Get('rounds/:roundId/readiness/:unitId/conclusions')
  @Permission('readiness.read')
  @ApiOkResponse({ standardSchema: conclusionsView })
  listReadinessConclusions(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Param('unitId', { schema: idSchema }) unitId: string,
  ): Promise<ConclusionsView> {
    return this.conclusions.view(actor, roundId, unitId);
  }

  @Post('rounds/:roundId/readiness/:unitId/conclusions')
  @FreshlyConfirmed()
  @Costs('upload')
  @HttpCode(200)
  @Permission('readiness.conclude')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file', 'kind', 'noticeNumber', 'noticeDay', 'seen', 'seenNumber'],
      properties: {
        kind: { type: 'string', enum: ['ready', 'with-remedy', 'fallback'] },
        noticeNumber: { type: 'string' },
        noticeDay: { type: 'string', format: 'date' },
        remedy: {
          type: 'string',
          description: 'Remedy or fallback plan; becomes a task of the unit',
        },
        remedyDueOn: { type: 'string', format: 'date', description: 'Due day of that task' },
        seen: {
          type: 'string',
          description: '`seen` of the page: concludes only on what was shown',
        },
        seenNumber: { type: 'string', description: '`seenNumber` of the page' },
        file: { type: 'string', format: 'binary' },
      },
    },
  })
  @ApiOkResponse({ standardSchema: conclusionsView })
  async concludeReadiness(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Param('unitId', { schema: idSchema }) unitId: string,
    @Req() request: FastifyRequest,
  ): Promise<ConclusionsView> {
    const form = await receiveForm(request, this.files);
    if (!form) throw conclusionIncomplete();
    const fields = conclusionFields.safeParse(form.fields);
    if (!fields.success) {
      await this.files.discard(form.staged);
      throw conclusionIncomplete({}, fields.error.issues);
    }
    const { staged } = form;
    await this.conclusions.conclude(actor, roundId, unitId, { staged, fields: fields.data });
    return this.conclusions.view(actor, roundId, unitId);
  }

  @Get('readiness-conclusions/:id/file')
  @Costs('export')
  @Permission('readiness.read')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadConclusionNotice(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<StreamableFile> {
    const file = await this.conclusions.file(actor, id);
    return new StreamableFile(this.files.read(file), {
      type: file.mediaType,
      length: file.size,
      disposition: contentDisposition(file.name),
    });
  }
}
