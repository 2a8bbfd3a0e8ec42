import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '../../platform/http/api-description';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, Permission } from '../../platform/http/permission';
import { asksView, proposeBody, type AsksView, type Propose } from './asks.schema';
import { Asks } from './asks.service';

/** "Nội dung xin ý kiến Ban Chỉ đạo": what the steering committee is asked to decide. */
@ApiTags('readiness')
@Controller('rounds/:roundId/readiness-asks')
export class AsksController {
  constructor(private readonly asks: Asks) {}

  @Get()
  @Permission('readiness.read')
  @ApiOkResponse({ standardSchema: asksView })
  listReadinessAsks(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<AsksView> {
    return this.asks.view(actor, roundId);
  }

  @Put(':matterId')
  @Permission('obstacle.handle')
  @ApiOkResponse({ standardSchema: asksView })
  async proposeToCommittee(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Param('matterId', { schema: idSchema }) matterId: string,
    @Body({ schema: proposeBody }) body: Propose,
  ): Promise<AsksView> {
    await this.asks.propose(actor, roundId, matterId, body);
    return this.asks.view(actor, roundId);
  }
}
