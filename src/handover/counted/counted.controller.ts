import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '../../platform/http/api-description';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, Permission } from '../../platform/http/permission';
import {
  countedExceptionsView,
  countedSurplusView,
  takeSurplusBody,
  type CountedExceptionsView,
  type CountedSurplusView,
  type TakeSurplus,
} from './counted.schema';
import { CountedViews } from './counted-views';
import { SurplusRows } from './surplus.service';

/** What becomes of a count: supplementary rows for what was too much, exceptions for what was not there. */
@ApiTags('counting')
@Controller()
export class CountedController {
  constructor(
    private readonly views: CountedViews,
    private readonly surplus: SurplusRows,
  ) {}

  @Get('countings/:id/surplus')
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: countedSurplusView })
  getCountedSurplus(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<CountedSurplusView> {
    return this.views.surplus(actor, id);
  }

  @Post('countings/:id/surplus')
  @HttpCode(200)
  @Permission('handover.supplement')
  @ApiOkResponse({ standardSchema: countedSurplusView })
  async takeCountedSurplus(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: takeSurplusBody }) body: TakeSurplus,
  ): Promise<CountedSurplusView> {
    await this.surplus.take(actor, id, body.rows);
    return this.views.surplus(actor, id);
  }

  @Get('handover/lists/:id/shares/:receiverId/counted-exceptions')
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: countedExceptionsView })
  listCountedExceptions(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Param('receiverId', { schema: idSchema }) receiverId: string,
  ): Promise<CountedExceptionsView> {
    return this.views.exceptions(actor, id, receiverId);
  }
}
