import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiOkResponse,
  ApiTags,
} from '../../platform/http/api-description';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { FileStore } from '../../platform/files/file-store';
import { receiveForm } from '../../platform/files/receive-form';
import type { Actor } from '../../platform/http/actor';
import { emptyBody, type EmptyBody } from '../../platform/http/empty-body';
import { languageOf } from '../../platform/http/error-filter';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, Permission } from '../../platform/http/permission';
import { Costs } from '../../platform/http/request-limits';
import { noFile } from '../imports.errors';
import { setFormIncomplete } from './sets.errors';
import { PartNaming } from './part-naming';
import { SetsQuery } from './sets.query';
import {
  namedPart,
  setDetailView,
  setFields,
  setReceipt,
  setView,
  type SetDetail,
  type SetView,
} from './sets.schema';
import { SetsService } from './sets.service';

/** Many files at once, or one file of many givers. */
@ApiTags('imports')
@Controller()
export class SetsController {
  constructor(
    private readonly files: FileStore,
    private readonly sets: SetsService,
    private readonly query: SetsQuery,
    private readonly naming: PartNaming,
  ) {}

  @Post('rounds/:roundId/import-sets')
  @Costs('upload')
  @HttpCode(202)
  @Permission('import.write')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file', 'kind'],
      properties: {
        kind: { type: 'string', enum: ['files', 'givers'] },
        set: { type: 'string', description: 'id of a set that takes one more file' },
        listType: { type: 'string' },
        giverHeading: { type: 'string' },
        path: { type: 'string', description: 'within a folder chosen as a whole' },
        file: { type: 'string', format: 'binary' },
      },
    },
  })
  @ApiAcceptedResponse({ standardSchema: setReceipt })
  async uploadImportSet(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof setReceipt>> {
    const form = await receiveForm(request, this.files);
    if (!form) throw noFile();
    const fields = setFields.safeParse(form.fields);
    if (!fields.success) {
      await this.files.discard(form.staged);
      throw setFormIncomplete({}, fields.error.issues);
    }
    return this.sets.send(form.staged, { ...fields.data, roundId, fileName: form.fileName }, actor);
  }

  @Get('rounds/:roundId/import-sets')
  @Permission('import.read')
  @ApiOkResponse({ standardSchema: z.array(setView) })
  listImportSets(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<SetView[]> {
    return this.query.ofRound(roundId, actor);
  }

  @Get('import-sets/:id')
  @Permission('import.read')
  @ApiOkResponse({ standardSchema: setDetailView })
  getImportSet(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Req() request: FastifyRequest,
  ): Promise<SetDetail> {
    return this.query.detail(id, actor, languageOf(request));
  }

  @Post('import-sets/:id/apply')
  @Costs('export')
  @HttpCode(202)
  @Permission('import.write')
  @ApiAcceptedResponse({ standardSchema: setDetailView })
  async applyImportSet(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: emptyBody }) _: EmptyBody,
    @Req() request: FastifyRequest,
  ): Promise<SetDetail> {
    await this.sets.apply(id, actor);
    return this.query.detail(id, actor, languageOf(request));
  }

  @Post('import-sets/:id/members/:memberId/giver')
  @HttpCode(202)
  @Permission('import.write')
  @ApiAcceptedResponse({ standardSchema: setDetailView })
  async nameImportSetPart(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Param('memberId', { schema: idSchema }) memberId: string,
    @Body({ schema: namedPart }) body: z.infer<typeof namedPart>,
    @Req() request: FastifyRequest,
  ): Promise<SetDetail> {
    await this.naming.name(id, memberId, body, actor);
    return this.query.detail(id, actor, languageOf(request));
  }
}
