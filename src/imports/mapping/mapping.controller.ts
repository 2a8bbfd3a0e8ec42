import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '../../platform/http/api-description';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Actor } from '../../platform/http/actor';
import { languageOf } from '../../platform/http/error-filter';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, ExpectedVersion, Permission } from '../../platform/http/permission';
import { ImportsQuery } from '../imports.query';
import { batchDetailView } from '../imports.schema';
import { columnsBody, mappingView, type ChosenColumns, type MappingView } from './mapping.schema';
import { MappingService } from './mapping.service';
import { MappingsQuery } from './mappings.query';

const codeSchema = z.string().min(1).max(10);

/** How the columns of files are matched to those of a list. */
@ApiTags('imports')
@Controller()
export class MappingController {
  constructor(
    private readonly mappings: MappingService,
    private readonly remembered: MappingsQuery,
    private readonly query: ImportsQuery,
  ) {}

  @Post('imports/:id/columns')
  @HttpCode(200)
  @Permission('import.write')
  @ApiOkResponse({ standardSchema: batchDetailView })
  async chooseImportColumns(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: columnsBody }) body: ChosenColumns,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof batchDetailView>> {
    await this.mappings.choose(id, version, body, actor);
    return this.query.detail(id, actor, languageOf(request));
  }

  @Get('rounds/:roundId/column-mappings/:listType')
  @Permission('import.read')
  @ApiOkResponse({ standardSchema: z.array(mappingView) })
  listColumnMappings(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Param('listType', { schema: codeSchema }) listType: string,
  ): Promise<MappingView[]> {
    return this.remembered.list(roundId, listType, actor);
  }

  @Delete('rounds/:roundId/column-mappings/:id')
  @HttpCode(204)
  @Permission('import.write')
  @ApiNoContentResponse()
  forgetColumnMapping(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<void> {
    return this.mappings.forget(roundId, id, actor);
  }
}
