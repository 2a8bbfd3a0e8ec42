import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '../../platform/http/api-description';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Actor } from '../../platform/http/actor';
import { languageOf } from '../../platform/http/error-filter';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, ExpectedVersion, Permission } from '../../platform/http/permission';
import { ImportsQuery } from '../imports.query';
import { batchDetailView } from '../imports.schema';
import { mendBody } from './mending.schema';
import { MendingService } from './mending.service';

/** Bad cells of a planned file, corrected on the screen. */
@ApiTags('imports')
@Controller()
export class MendingController {
  constructor(
    private readonly mending: MendingService,
    private readonly query: ImportsQuery,
  ) {}

  @Post('imports/:id/mended-cells')
  @HttpCode(200)
  @Permission('import.write')
  @ApiOkResponse({ standardSchema: batchDetailView })
  async mendImportCells(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: mendBody }) { cells }: z.infer<typeof mendBody>,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof batchDetailView>> {
    await this.mending.mend(id, version, cells, actor);
    return this.query.detail(id, actor, languageOf(request));
  }
}
