import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '../../platform/http/api-description';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, Permission } from '../../platform/http/permission';
import {
  statedFacts,
  stateFactBody,
  type StatedFactsView,
  type StateFact,
} from './stated-facts.schema';
import { StatedFacts } from './stated-facts.service';

/** Facts that people state with evidence. */
@ApiTags('readiness')
@Controller('rounds/:roundId/readiness/:unitId/facts')
export class StatedFactsController {
  constructor(private readonly facts: StatedFacts) {}

  @Get()
  @Permission('readiness.read')
  @ApiOkResponse({ standardSchema: statedFacts })
  listReadinessFacts(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Param('unitId', { schema: idSchema }) unitId: string,
  ): Promise<StatedFactsView> {
    return this.facts.view(actor, roundId, unitId);
  }

  @Post()
  @HttpCode(200)
  @Permission('readiness.state')
  @ApiOkResponse({ standardSchema: statedFacts })
  async stateReadinessFact(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Param('unitId', { schema: idSchema }) unitId: string,
    @Body({ schema: stateFactBody }) body: StateFact,
  ): Promise<StatedFactsView> {
    await this.facts.state(actor, roundId, unitId, body);
    return this.facts.view(actor, roundId, unitId);
  }
}
