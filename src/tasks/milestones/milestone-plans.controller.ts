import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '../../platform/http/api-description';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, ExpectedVersion, Permission } from '../../platform/http/permission';
import {
  milestonePlanView,
  setMilestonePlanBody,
  type MilestonePlanView,
  type SetMilestonePlan,
} from './milestone-plans.schema';
import { MilestonePlans } from './milestone-plans.service';

/** The milestones of a round as a plan that people change. */
@ApiTags('tasks')
@Controller('rounds/:roundId/milestone-plan')
export class MilestonePlansController {
  constructor(private readonly plans: MilestonePlans) {}

  @Get()
  @Permission('task.read')
  @ApiOkResponse({ standardSchema: milestonePlanView })
  getMilestonePlan(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<MilestonePlanView> {
    return this.plans.view(actor, roundId);
  }

  @Put()
  @Permission('task.plan')
  @ApiOkResponse({ standardSchema: milestonePlanView })
  async setMilestonePlan(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @ExpectedVersion() version: number,
    @Body({ schema: setMilestonePlanBody }) body: SetMilestonePlan,
  ): Promise<MilestonePlanView> {
    await this.plans.change(actor, roundId, version, body);
    return this.plans.view(actor, roundId);
  }
}
