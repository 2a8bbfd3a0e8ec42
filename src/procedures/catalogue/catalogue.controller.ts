import { Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { FileStore } from '../../platform/files/file-store';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { receiveForm } from '../../platform/files/receive-form';
import { CurrentActor, Permission } from '../../platform/http/permission';
import { Costs } from '../../platform/http/request-limits';
import { CatalogueService } from './catalogue.service';
import type { Procedure } from './procedure.entity';
import { noFile } from '../procedures.errors';
import { catalogueQuery, exportReceipt, procedurePage, procedureView } from '../procedures.schema';

/** The catalogue of procedures of a round. */
@ApiTags('procedures')
@Controller('rounds/:roundId/procedures')
export class CatalogueController {
  constructor(
    private readonly service: CatalogueService,
    private readonly files: FileStore,
  ) {}

  @Get()
  @Permission('procedure.read')
  @ApiOkResponse({ standardSchema: procedurePage })
  async listProcedures(
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Query({ schema: catalogueQuery }) query: z.infer<typeof catalogueQuery>,
  ): Promise<z.infer<typeof procedurePage>> {
    const page = await this.service.page(roundId, query);
    return { ...page, rows: page.rows.map(viewOf) };
  }

  @Post('portal-export')
  @Costs('upload')
  @HttpCode(200)
  @Permission('procedure.import')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  @ApiOkResponse({ standardSchema: exportReceipt })
  async importPortalExport(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof exportReceipt>> {
    const form = await receiveForm(request, this.files);
    if (!form) throw noFile();
    return this.service.importPortalExport(roundId, form.staged, form.fileName, actor);
  }
}

function viewOf({
  id,
  code,
  name,
  field,
  executedBy,
  source,
}: Procedure): z.infer<typeof procedureView> {
  return { id, code, name, field, executedBy, source };
}
