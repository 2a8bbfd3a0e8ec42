import fs from 'node:fs';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  Req,
  StreamableFile,
} from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '../platform/http/api-description';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { contentDisposition } from '../platform/files/content-disposition';
import { FileStore } from '../platform/files/file-store';
import type { Actor } from '../platform/http/actor';
import { languageOf } from '../platform/http/error-filter';
import { idSchema } from '../platform/http/paging';
import { emptyBody, type EmptyBody } from '../platform/http/empty-body';
import { CurrentActor, ExpectedVersion, Permission } from '../platform/http/permission';
import { Costs } from '../platform/http/request-limits';
import { ApplyService } from './apply.service';
import { BatchEnding } from './batch-ending';
import { ImportsQuery } from './imports.query';
import { batchDetailView, batchView, rowPage, rowsQuery, uploadReceipt } from './imports.schema';
import { ProblemsWorkbook } from './problems-workbook';
import { receiveUpload } from './upload-form';
import { UploadService } from './upload.service';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Lists from Excel: upload, look at the plan, apply it or leave it. */
@ApiTags('imports')
@Controller()
export class ImportsController {
  constructor(
    private readonly files: FileStore,
    private readonly uploads: UploadService,
    private readonly query: ImportsQuery,
    private readonly applying: ApplyService,
    private readonly ending: BatchEnding,
    private readonly problems: ProblemsWorkbook,
  ) {}

  @Post('rounds/:roundId/imports')
  @Costs('upload')
  @HttpCode(202)
  @Permission('import.write')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file', 'listType', 'giverOrganisationId'],
      properties: {
        listType: { type: 'string' },
        giverOrganisationId: { type: 'string', format: 'uuid' },
        again: { type: 'string', enum: ['true', 'false'] },
        file: { type: 'string', format: 'binary' },
      },
    },
  })
  @ApiAcceptedResponse({ standardSchema: uploadReceipt })
  async uploadImport(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof uploadReceipt>> {
    const { staged, fileName, fields } = await receiveUpload(request, this.files);
    return this.uploads.accept(staged, { roundId, fileName, ...fields }, actor);
  }

  @Get('rounds/:roundId/imports')
  @Permission('import.read')
  @ApiOkResponse({ standardSchema: z.array(batchView) })
  listImports(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof batchView>[]> {
    return this.query.ofRound(roundId, actor, languageOf(request));
  }

  @Get('imports/:id')
  @Permission('import.read')
  @ApiOkResponse({ standardSchema: batchDetailView })
  getImport(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof batchDetailView>> {
    return this.query.detail(id, actor, languageOf(request));
  }

  @Get('imports/:id/rows')
  @Permission('import.read')
  @ApiOkResponse({ standardSchema: rowPage })
  listImportRows(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: rowsQuery }) query: z.infer<typeof rowsQuery>,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof rowPage>> {
    return this.query.rows(id, actor, query, languageOf(request));
  }

  @Post('imports/:id/apply')
  @HttpCode(200)
  @Permission('import.write')
  @ApiOkResponse({ standardSchema: batchDetailView })
  async applyImport(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: emptyBody }) _: EmptyBody,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof batchDetailView>> {
    await this.applying.apply(id, version, actor);
    return this.query.detail(id, actor, languageOf(request));
  }

  @Post('imports/:id/discard')
  @HttpCode(200)
  @Permission('import.write')
  @ApiOkResponse({ standardSchema: batchDetailView })
  async discardImport(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: emptyBody }) _: EmptyBody,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof batchDetailView>> {
    await this.ending.discard(id, actor);
    return this.query.detail(id, actor, languageOf(request));
  }

  @Get('imports/:id/problems.xlsx')
  @Costs('export')
  @Permission('import.read')
  @ApiProduces(WORKBOOK)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadImportProblems(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<StreamableFile> {
    const file = await this.problems.write(id, actor);
    const stream = fs.createReadStream(file.path);
    stream.once('close', () => void this.problems.remove(file));
    return new StreamableFile(stream, {
      type: WORKBOOK,
      disposition: contentDisposition(file.name),
    });
  }
}
