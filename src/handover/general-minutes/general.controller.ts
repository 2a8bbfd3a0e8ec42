import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '../../platform/http/api-description';
import type { z } from 'zod';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, Permission } from '../../platform/http/permission';
import { Costs } from '../../platform/http/request-limits';
import { minutesRequested } from '../minutes/minutes.schema';
import {
  drawGeneralBody,
  generalMinutesView,
  pairQuery,
  type DrawGeneral,
  type GeneralMinutesView,
  type PairQuery,
} from './general.schema';
import { GeneralMinutesService } from './general.service';

/** Minutes over all lists from one body to another (biên bản chung). */
@ApiTags('minutes')
@Controller('rounds/:roundId/handover/general-minutes')
export class GeneralMinutesController {
  constructor(private readonly general: GeneralMinutesService) {}

  @Get()
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: generalMinutesView })
  getGeneralMinutes(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Query({ schema: pairQuery }) query: PairQuery,
  ): Promise<GeneralMinutesView> {
    return this.general.view(actor, roundId, query);
  }

  @Post()
  @Costs('export')
  @HttpCode(202)
  @Permission('handover.minutes')
  @ApiAcceptedResponse({ standardSchema: minutesRequested })
  async drawGeneralMinutes(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Body({ schema: drawGeneralBody }) body: DrawGeneral,
  ): Promise<z.infer<typeof minutesRequested>> {
    return { jobId: await this.general.request(actor, roundId, body) };
  }
}
