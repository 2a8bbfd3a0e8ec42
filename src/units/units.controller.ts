import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '../platform/http/api-description';
import { z } from 'zod';
import type { Actor } from '../platform/http/actor';
import { idSchema } from '../platform/http/paging';
import { CurrentActor, ForSystems, Permission } from '../platform/http/permission';
import {
  milestoneView,
  organisationsQuery,
  organisationView,
  roundUnitView,
  roundView,
  unitDetailView,
  unitsQuery,
} from './units.schema';
import { UnitsService } from './units.service';

/** Rounds, their units before and after, and the organisations in them. */
@ApiTags('units')
@Controller('rounds')
export class UnitsController {
  constructor(private readonly service: UnitsService) {}

  @Get()
  @Permission('round.read')
  @ApiOkResponse({ standardSchema: z.array(roundView) })
  listRounds(): Promise<z.infer<typeof roundView>[]> {
    return this.service.rounds();
  }

  @Get(':roundId')
  @Permission('round.read')
  @ApiOkResponse({ standardSchema: roundView })
  getRound(
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<z.infer<typeof roundView>> {
    return this.service.round(roundId);
  }

  @Get(':roundId/milestones')
  @Permission('round.read')
  @ApiOkResponse({ standardSchema: z.array(milestoneView) })
  listMilestones(
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<z.infer<typeof milestoneView>[]> {
    return this.service.milestones(roundId);
  }

  @Get(':roundId/units')
  @ForSystems()
  @Permission('unit.read')
  @ApiOkResponse({ standardSchema: z.array(roundUnitView) })
  listUnits(
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Query({ schema: unitsQuery }) query: z.infer<typeof unitsQuery>,
  ): Promise<z.infer<typeof roundUnitView>[]> {
    return this.service.side(roundId, query.side);
  }

  @Get(':roundId/units/:unitId')
  @Permission('unit.read')
  @ApiOkResponse({ standardSchema: unitDetailView })
  getUnit(
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Param('unitId', { schema: idSchema }) unitId: string,
  ): Promise<z.infer<typeof unitDetailView>> {
    return this.service.unit(roundId, unitId);
  }

  @Get(':roundId/organisations')
  @Permission('unit.read')
  @ApiOkResponse({ standardSchema: z.array(organisationView) })
  listOrganisations(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Query({ schema: organisationsQuery }) query: z.infer<typeof organisationsQuery>,
  ): Promise<z.infer<typeof organisationView>[]> {
    return this.service.organisations(roundId, actor, query);
  }
}
