import { Body, Controller, Get, HttpCode, Param, Post, Req, StreamableFile } from '@nestjs/common';
import {
  ApiAcceptedResponse,
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
import { signedFormIncomplete } from './minutes.errors';
import {
  drawMinutesBody,
  listMinutesView,
  minutesFileKind,
  minutesRequested,
  partFileKind,
  partNumber,
  publicKeysView,
  signedFields,
  signedReceipt,
  type DrawMinutes,
  type ListMinutesView,
  type PublicKeysView,
} from './minutes.schema';
import { MinutesService } from './minutes.service';
import { SignedCopies } from './signed-copies';

/** Minutes (biên bản): drawn up from a share of a list, downloaded, brought back signed. */
@ApiTags('minutes')
@Controller()
export class MinutesController {
  constructor(
    private readonly minutes: MinutesService,
    private readonly signed: SignedCopies,
    private readonly files: FileStore,
  ) {}

  @Get('handover/lists/:id/minutes')
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: listMinutesView })
  getListMinutes(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<ListMinutesView> {
    return this.minutes.ofList(actor, id);
  }

  @Post('handover/lists/:id/minutes')
  @Costs('export')
  @HttpCode(202)
  @Permission('handover.minutes')
  @ApiAcceptedResponse({ standardSchema: minutesRequested })
  async drawMinutes(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: drawMinutesBody }) body: DrawMinutes,
  ): Promise<z.infer<typeof minutesRequested>> {
    return { jobId: await this.minutes.request(actor, id, version, body) };
  }

  @Get('minutes/:id/files/:kind')
  @Costs('export')
  @Permission('handover.read')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadMinutes(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Param('kind', { schema: minutesFileKind }) kind: z.infer<typeof minutesFileKind>,
  ): Promise<StreamableFile> {
    const file = await this.minutes.file(actor, id, kind);
    return new StreamableFile(this.files.read(file), {
      type: file.mediaType,
      length: file.size,
      disposition: contentDisposition(file.name),
    });
  }

  @Get('minutes/:id/parts/:part/files/:kind')
  @Costs('export')
  @Permission('handover.read')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadMinutesPart(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Param('part', { schema: partNumber }) part: number,
    @Param('kind', { schema: partFileKind }) kind: z.infer<typeof partFileKind>,
  ): Promise<StreamableFile> {
    const file = await this.minutes.partFile(actor, id, part, kind);
    return new StreamableFile(this.files.read(file), {
      type: file.mediaType,
      length: file.size,
      disposition: contentDisposition(file.name),
    });
  }

  @Post('minutes/:id/signed')
  @Costs('upload')
  @HttpCode(200)
  @Permission('handover.minutes')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file', 'number', 'day', 'signers'],
      properties: {
        number: { type: 'string' },
        day: { type: 'string', format: 'date' },
        signers: { type: 'string', description: 'JSON: side, name, position of each' },
        file: { type: 'string', format: 'binary' },
      },
    },
  })
  @ApiOkResponse({ standardSchema: signedReceipt })
  async uploadSignedMinutes(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof signedReceipt>> {
    const form = await receiveForm(request, this.files);
    if (!form) throw signedFormIncomplete();
    const fields = signedFields.safeParse(form.fields);
    if (!fields.success) {
      await this.files.discard(form.staged);
      throw signedFormIncomplete({}, fields.error.issues);
    }
    const upload = { ...form, fields: fields.data };
    const { listId } = await this.signed.accept(actor, id, version, upload);
    return { listId };
  }

  @Get('minutes/public-keys')
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: publicKeysView })
  getSigningKeys(): Promise<PublicKeysView> {
    return this.minutes.publicKeys();
  }
}
