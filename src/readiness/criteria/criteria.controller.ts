import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '../../platform/http/api-description';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, ExpectedVersion, Permission } from '../../platform/http/permission';
import {
  criteriaView,
  setCriteriaBody,
  type CriteriaView,
  type SetCriteria,
} from './criteria.schema';
import { Criteria } from './criteria.service';

/** What a round judges readiness by. */
@ApiTags('readiness')
@Controller('rounds/:roundId/readiness-criteria')
export class CriteriaController {
  constructor(private readonly criteria: Criteria) {}

  @Get()
  @Permission('readiness.read')
  @ApiOkResponse({ standardSchema: criteriaView })
  getReadinessCriteria(
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<CriteriaView> {
    return this.criteria.view(roundId);
  }

  @Put()
  @Permission('readiness.criteria')
  @ApiOkResponse({ standardSchema: criteriaView })
  async setReadinessCriteria(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @ExpectedVersion() version: number,
    @Body({ schema: setCriteriaBody }) body: SetCriteria,
  ): Promise<CriteriaView> {
    await this.criteria.change(actor, roundId, version, body);
    return this.criteria.view(roundId);
  }
}
