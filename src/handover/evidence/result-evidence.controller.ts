import { Controller, Param, Post, Req } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiTags,
} from '../../platform/http/api-description';
import type { FastifyRequest } from 'fastify';
import { EVIDENCE_FORM, receiveEvidence } from './evidence-form';
import { attachmentView, type AttachmentView } from './evidence.schema';
import { EvidenceService } from './evidence.service';
import { EvidenceViews } from './evidence-views';
import { FileStore } from '../../platform/files/file-store';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, Permission } from '../../platform/http/permission';
import { Costs } from '../../platform/http/request-limits';

/** Files by which evaluators show what they confirmed: they have no right over other files. Its own room says where. */
@ApiTags('evidence')
@Controller()
export class ResultEvidenceController {
  constructor(
    private readonly evidence: EvidenceService,
    private readonly views: EvidenceViews,
    private readonly files: FileStore,
  ) {}

  @Post('rehearsal-results/:id/evidence')
  @Costs('upload')
  @Permission('rehearsal.confirm')
  @ApiConsumes('multipart/form-data')
  @ApiBody(EVIDENCE_FORM)
  @ApiCreatedResponse({ standardSchema: attachmentView })
  async uploadResultEvidence(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Req() request: FastifyRequest,
  ): Promise<AttachmentView> {
    const upload = await receiveEvidence(request, this.files);
    const added = await this.evidence.add(actor, { kind: 'rehearsal_result', id }, upload);
    return this.views.one(actor, added.id);
  }
}
