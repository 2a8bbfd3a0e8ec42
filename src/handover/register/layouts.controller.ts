import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '../../platform/http/api-description';
import type { z } from 'zod';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, ExpectedVersion, Permission } from '../../platform/http/permission';
import {
  layoutsQuery,
  layoutsView,
  layoutView,
  newLayout,
  type LayoutsView,
  type LayoutView,
  type NewLayout,
} from './layouts.schema';
import { Layouts } from './layouts.service';

/** The shapes in which other systems import registers. */
@ApiTags('handover')
@Controller('register-layouts')
export class LayoutsController {
  constructor(private readonly layouts: Layouts) {}

  @Get()
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: layoutsView })
  listRegisterLayouts(
    @Query({ schema: layoutsQuery }) { listType }: z.infer<typeof layoutsQuery>,
  ): Promise<LayoutsView> {
    return this.layouts.of(listType);
  }

  @Post()
  @Permission('handover.types')
  @ApiCreatedResponse({ standardSchema: layoutView })
  addRegisterLayout(
    @CurrentActor() actor: Actor,
    @Body({ schema: newLayout }) body: NewLayout,
  ): Promise<LayoutView> {
    return this.layouts.add(actor, body);
  }

  @Post(':id/withdraw')
  @HttpCode(204)
  @Permission('handover.types')
  @ApiNoContentResponse()
  withdrawRegisterLayout(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    return this.layouts.withdraw(actor, id, version);
  }
}
