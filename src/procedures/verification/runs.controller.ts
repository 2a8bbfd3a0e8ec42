import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '../../platform/http/api-description';
import { z } from 'zod';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, Permission } from '../../platform/http/permission';
import { CountryRuns } from './country-runs';
import { Schedules } from './schedules.service';
import type { VerificationSchedule } from './verification.entity';
import {
  countryRuns,
  fieldsView,
  newSchedule,
  runDecision,
  runDetail,
  scheduleView,
  type RunDetail,
  type ScheduleView,
} from './verification.schema';
import { VerificationQuery } from './verification.query';
import { VerificationService } from './verification.service';

type Nothing = z.infer<typeof runDecision>;

/** Holding runs, taking them up, giving them up; runs of the country; runs at set times. */
@ApiTags('procedures')
@Controller()
export class RunsController {
  constructor(
    private readonly service: VerificationService,
    private readonly query: VerificationQuery,
    private readonly schedules: Schedules,
    private readonly country: CountryRuns,
  ) {}

  @Post('verification-runs/:id/pause')
  @HttpCode(200)
  @Permission('procedure.verify')
  @ApiOkResponse({ standardSchema: runDetail })
  async pauseVerificationRun(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: runDecision }) _: Nothing,
  ): Promise<RunDetail> {
    await this.service.pause(id, actor);
    return this.query.detail(id, actor);
  }

  @Post('verification-runs/:id/resume')
  @HttpCode(200)
  @Permission('procedure.verify')
  @ApiOkResponse({ standardSchema: runDetail })
  async resumeVerificationRun(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: runDecision }) _: Nothing,
  ): Promise<RunDetail> {
    await this.service.resume(id, actor);
    return this.query.detail(id, actor);
  }

  @Post('verification-runs/:id/cancel')
  @HttpCode(200)
  @Permission('procedure.verify')
  @ApiOkResponse({ standardSchema: runDetail })
  async cancelVerificationRun(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: runDecision }) _: Nothing,
  ): Promise<RunDetail> {
    await this.service.cancel(id, actor);
    return this.query.detail(id, actor);
  }

  @Post('verification-runs')
  @HttpCode(202)
  @Permission('procedure.verify')
  @ApiAcceptedResponse({ standardSchema: countryRuns })
  requestCountryVerification(
    @CurrentActor() actor: Actor,
    @Body({ schema: runDecision }) _: Nothing,
  ): Promise<z.infer<typeof countryRuns>> {
    return this.country.request(actor);
  }

  @Get('rounds/:roundId/verification-fields')
  @Permission('procedure.read')
  @ApiOkResponse({ standardSchema: fieldsView })
  listVerificationFields(
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<z.infer<typeof fieldsView>> {
    return this.query.fields(roundId);
  }

  @Get('rounds/:roundId/verification-schedules')
  @Permission('procedure.read')
  @ApiOkResponse({ standardSchema: z.array(scheduleView) })
  async listVerificationSchedules(
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<ScheduleView[]> {
    return (await this.schedules.list(roundId)).map(scheduleViewOf);
  }

  @Post('rounds/:roundId/verification-schedules')
  @Permission('procedure.verify')
  @ApiCreatedResponse({ standardSchema: scheduleView })
  async addVerificationSchedule(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Body({ schema: newSchedule }) body: z.infer<typeof newSchedule>,
  ): Promise<ScheduleView> {
    return scheduleViewOf(await this.schedules.add(roundId, body, actor));
  }

  @Delete('verification-schedules/:id')
  @HttpCode(204)
  @Permission('procedure.verify')
  @ApiNoContentResponse()
  endVerificationSchedule(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<void> {
    return this.schedules.end(id, actor);
  }
}

function scheduleViewOf(row: VerificationSchedule): ScheduleView {
  const { id, scope, scopeUnitId, scopeField, atTime, madeAt, lastSlot, lastRunId } = row;
  return {
    ...{ id, scope, scopeUnitId, scopeField, atTime, madeAt, lastSlot, lastRunId },
    weekdays: row.weekdays.split(',').map(Number),
    madeBy: row.madeByName,
  };
}
