import { Body, Controller, Get, HttpCode, Param, Post, Req, StreamableFile } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiNoContentResponse,
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
import {
  CurrentActor,
  ExpectedVersion,
  FreshlyConfirmed,
  Permission,
} from '../../platform/http/permission';
import { Costs } from '../../platform/http/request-limits';
import { CompletionViews } from './completion-views.service';
import {
  certificateFileKind,
  closeUnitBody,
  completionPage,
  reopenUnitBody,
  signedCertificateFields,
  type CloseUnit,
  type CompletionPage,
} from './completion.schema';
import { signedIncomplete } from './completion.errors';
import { SignedCertificates } from './signed-certificates.service';
import { UnitClosings } from './unit-closings.service';

/** Closing a dissolved unit, its certificate, and opening it again. */
@ApiTags('completion')
@Controller()
export class ClosingsController {
  constructor(
    private readonly closings: UnitClosings,
    private readonly copies: SignedCertificates,
    private readonly views: CompletionViews,
    private readonly files: FileStore,
  ) {}

  @Post('rounds/:roundId/completion/:unitId/close')
  @Costs('export')
  @HttpCode(200)
  @FreshlyConfirmed()
  @Permission('handover.complete')
  @ApiOkResponse({ standardSchema: completionPage })
  async closeUnit(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Param('unitId', { schema: idSchema }) unitId: string,
    @Body({ schema: closeUnitBody }) body: CloseUnit,
  ): Promise<CompletionPage> {
    await this.closings.close(actor, roundId, unitId, body);
    return this.views.one(actor, roundId, unitId);
  }

  @Post('unit-closings/:id/reopen')
  @HttpCode(200)
  @FreshlyConfirmed()
  @Permission('handover.complete')
  @ApiOkResponse({ standardSchema: completionPage })
  async reopenUnit(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: reopenUnitBody }) { reason }: z.infer<typeof reopenUnitBody>,
  ): Promise<CompletionPage> {
    const { roundId, unitId } = await this.closings.reopen(actor, id, version, reason);
    return this.views.one(actor, roundId, unitId);
  }

  @Post('unit-closings/:id/certificate')
  @Costs('export')
  @HttpCode(204)
  @Permission('handover.complete')
  @ApiNoContentResponse()
  async redrawCertificate(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<void> {
    await this.closings.redraw(actor, id);
  }

  @Post('unit-closings/:id/signed-copy')
  @Costs('upload')
  @HttpCode(200)
  @Permission('handover.complete')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file', 'number', 'day', 'signerName', 'signerPosition'],
      properties: {
        number: { type: 'string' },
        day: { type: 'string', format: 'date' },
        signerName: { type: 'string' },
        signerPosition: { type: 'string' },
        file: { type: 'string', format: 'binary' },
      },
    },
  })
  @ApiOkResponse({ standardSchema: completionPage })
  async signCertificate(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Req() request: FastifyRequest,
  ): Promise<CompletionPage> {
    const form = await receiveForm(request, this.files);
    if (!form) throw signedIncomplete();
    const fields = signedCertificateFields.safeParse(form.fields);
    if (!fields.success) {
      await this.files.discard(form.staged);
      throw signedIncomplete({}, fields.error.issues);
    }
    const upload = { ...form, fields: fields.data };
    const { roundId, unitId } = await this.copies.accept(actor, id, version, upload);
    return this.views.one(actor, roundId, unitId);
  }

  @Get('unit-closings/:id/files/:kind')
  @Costs('export')
  @Permission('handover.read')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadCertificate(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Param('kind', { schema: certificateFileKind }) kind: z.infer<typeof certificateFileKind>,
  ): Promise<StreamableFile> {
    const file = await this.closings.file(actor, id, kind);
    return new StreamableFile(this.files.read(file), {
      type: file.mediaType,
      length: file.size,
      disposition: contentDisposition(file.name),
    });
  }
}
