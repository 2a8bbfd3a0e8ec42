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
import { undoBody } from './undo.schema';
import { UndoService } from './undo.service';

/** Taking back an import that was applied. */
@ApiTags('imports')
@Controller()
export class UndoController {
  constructor(
    private readonly undoing: UndoService,
    private readonly query: ImportsQuery,
  ) {}

  @Post('imports/:id/undo')
  @HttpCode(200)
  @Permission('import.write')
  @ApiOkResponse({ standardSchema: batchDetailView })
  async undoImport(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: undoBody }) { reason }: z.infer<typeof undoBody>,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof batchDetailView>> {
    await this.undoing.undo(id, version, reason, actor);
    return this.query.detail(id, actor, languageOf(request));
  }
}
