import { Body, Controller, Get, HttpCode, Param, Post, Req, StreamableFile } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '../../platform/http/api-description';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { contentDisposition } from '../../platform/files/content-disposition';
import { FileStore } from '../../platform/files/file-store';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, ExpectedVersion, Permission } from '../../platform/http/permission';
import { Costs } from '../../platform/http/request-limits';
import { EvidenceViews } from './evidence-views';
import { EVIDENCE_FORM, receiveEvidence } from './evidence-form';
import {
  attachmentView,
  evidenceView,
  subjectKind,
  withdrawBody,
  type AttachmentView,
  type EvidenceView,
} from './evidence.schema';
import { EvidenceService } from './evidence.service';

/** Files as evidence (minh chứng): on lists, rows and whatever else takes them. */
@ApiTags('evidence')
@Controller()
export class EvidenceController {
  constructor(
    private readonly evidence: EvidenceService,
    private readonly views: EvidenceViews,
    private readonly files: FileStore,
  ) {}

  @Get('evidence/:kind/:id')
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: evidenceView })
  getEvidence(
    @CurrentActor() actor: Actor,
    @Param('kind', { schema: subjectKind }) kind: string,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<EvidenceView> {
    return this.views.of(actor, { kind, id });
  }

  @Post('evidence/:kind/:id')
  @Costs('upload')
  @Permission('handover.attach')
  @ApiConsumes('multipart/form-data')
  @ApiBody(EVIDENCE_FORM)
  @ApiCreatedResponse({ standardSchema: attachmentView })
  async uploadEvidence(
    @CurrentActor() actor: Actor,
    @Param('kind', { schema: subjectKind }) kind: string,
    @Param('id', { schema: idSchema }) id: string,
    @Req() request: FastifyRequest,
  ): Promise<AttachmentView> {
    const upload = await receiveEvidence(request, this.files);
    const attachment = await this.evidence.add(actor, { kind, id }, upload);
    return this.views.one(actor, attachment.id);
  }

  @Get('attachments/:id/file')
  @Costs('export')
  @Permission('handover.read')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadAttachment(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<StreamableFile> {
    const file = await this.views.file(actor, id);
    return new StreamableFile(this.files.read(file), {
      type: file.mediaType,
      length: file.size,
      disposition: contentDisposition(file.name),
    });
  }

  @Post('attachments/:id/withdraw')
  @HttpCode(200)
  @Permission('handover.attach')
  @ApiOkResponse({ standardSchema: attachmentView })
  async withdrawAttachment(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: withdrawBody }) body: z.infer<typeof withdrawBody>,
  ): Promise<AttachmentView> {
    await this.evidence.withdraw(actor, id, version, body.reason);
    return this.views.one(actor, id);
  }
}
