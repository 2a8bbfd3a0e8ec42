import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '../../platform/http/api-description';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Actor } from '../../platform/http/actor';
import { languageOf } from '../../platform/http/error-filter';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, ExpectedVersion, Permission } from '../../platform/http/permission';
import { ImportsQuery } from '../imports.query';
import { batchDetailView } from '../imports.schema';
import { refusalChange, repairedRowPage, repairsQuery } from './repairs.schema';
import { RepairsService } from './repairs.service';

/** What was mended in a file on its way in. */
@ApiTags('imports')
@Controller()
export class RepairsController {
  constructor(
    private readonly repairs: RepairsService,
    private readonly query: ImportsQuery,
  ) {}

  @Get('imports/:id/repairs')
  @Permission('import.read')
  @ApiOkResponse({ standardSchema: repairedRowPage })
  listImportRepairs(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: repairsQuery }) query: z.infer<typeof repairsQuery>,
  ): Promise<z.infer<typeof repairedRowPage>> {
    return this.repairs.page(id, actor, query);
  }

  @Post('imports/:id/repairs/refusals')
  @HttpCode(200)
  @Permission('import.write')
  @ApiOkResponse({ standardSchema: batchDetailView })
  async refuseImportRepairs(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: refusalChange }) body: z.infer<typeof refusalChange>,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof batchDetailView>> {
    await this.repairs.change(id, version, body, actor);
    return this.query.detail(id, actor, languageOf(request));
  }
}
