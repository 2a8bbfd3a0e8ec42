import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '../../platform/http/api-description';
import type { z } from 'zod';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, Permission } from '../../platform/http/permission';
import { SavedViewsService } from './saved-views.service';
import {
  savedViewsQuery,
  savedViewsView,
  saveViewBody,
  type SavedViewsView,
  type SaveView,
} from './saved-views.schema';

/** Views of lists that the person saved. */
@ApiTags('account')
@Controller('account/views')
export class SavedViewsController {
  constructor(private readonly views: SavedViewsService) {}

  @Get()
  @Permission('account.self')
  @ApiOkResponse({ standardSchema: savedViewsView })
  listSavedViews(
    @CurrentActor() actor: Actor,
    @Query({ schema: savedViewsQuery }) query: z.infer<typeof savedViewsQuery>,
  ): Promise<SavedViewsView> {
    return this.views.of(actor, query.listType);
  }

  @Post()
  @HttpCode(200)
  @Permission('account.self')
  @ApiOkResponse({ standardSchema: savedViewsView })
  async saveView(
    @CurrentActor() actor: Actor,
    @Body({ schema: saveViewBody }) body: SaveView,
  ): Promise<SavedViewsView> {
    await this.views.save(actor, body);
    return this.views.of(actor, body.listType);
  }

  @Delete(':id')
  @HttpCode(204)
  @Permission('account.self')
  async removeSavedView(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<void> {
    await this.views.remove(actor, id);
  }
}
