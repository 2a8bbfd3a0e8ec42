import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '../platform/http/api-description';
import { z } from 'zod';
import { ROLES, type Actor } from '../platform/http/actor';
import { idSchema } from '../platform/http/paging';
import {
  CurrentActor,
  ExpectedVersion,
  FreshlyConfirmed,
  Permission,
} from '../platform/http/permission';
import { NotReplayed } from '../platform/idempotency/idempotency.interceptor';
import { AdministrationQuery } from './administration.query';
import {
  accountPage,
  accountsQuery,
  accountView,
  endDutyBody,
  givenDutyBody,
  newAccountBody,
  noDetails,
  oneTimePasswordBody,
  oneTimePasswordView,
  placesQuery,
  placesView,
  renameBody,
  roleToGive,
} from './administration.schema';
import { AdministrationService } from './administration.service';
import { DutyService } from './duty.service';
import { ASSIST, rolesToGive } from './granting.policy';
import { endedView } from './own-account.schema';

const SHOWN_ONCE = 'the one-time password it answers is kept as a hash only';

/** Looking after accounts: all of them for the province, those of the own unit for its leader. */
@ApiTags('accounts')
@Controller('accounts')
@Permission(ASSIST)
export class AdministrationController {
  constructor(
    private readonly query: AdministrationQuery,
    private readonly service: AdministrationService,
    private readonly duties: DutyService,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: accountPage })
  listAccounts(
    @CurrentActor() actor: Actor,
    @Query({ schema: accountsQuery }) query: z.infer<typeof accountsQuery>,
  ): Promise<z.infer<typeof accountPage>> {
    return this.query.list(actor, query);
  }

  @Post()
  @FreshlyConfirmed()
  @NotReplayed(SHOWN_ONCE)
  @ApiCreatedResponse({ standardSchema: oneTimePasswordView })
  createAccount(
    @CurrentActor() actor: Actor,
    @Body({ schema: newAccountBody }) body: z.infer<typeof newAccountBody>,
  ): Promise<z.infer<typeof oneTimePasswordView>> {
    return this.service.create(actor, body);
  }

  /** Roles the person may give. */
  @Get('roles')
  @ApiOkResponse({ standardSchema: z.array(roleToGive) })
  listRolesToGive(@CurrentActor() actor: Actor): z.infer<typeof roleToGive>[] {
    return rolesToGive(actor.grants, ROLES);
  }

  /** Organisations at which the person may give duties. */
  @Get('places')
  @ApiOkResponse({ standardSchema: placesView })
  listPlacesToGive(
    @CurrentActor() actor: Actor,
    @Query({ schema: placesQuery }) query: z.infer<typeof placesQuery>,
  ): Promise<z.infer<typeof placesView>> {
    return this.query.places(actor, query);
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: accountView })
  getAccount(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<z.infer<typeof accountView>> {
    return this.query.one(actor, id);
  }

  @Put(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  renameAccount(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: renameBody }) body: z.infer<typeof renameBody>,
  ): Promise<void> {
    return this.service.rename(actor, id, version, body.name);
  }

  @Post(':id/disable')
  @FreshlyConfirmed()
  @HttpCode(204)
  @ApiNoContentResponse()
  disableAccount(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: noDetails }) _: z.infer<typeof noDetails>,
  ): Promise<void> {
    return this.service.disable(actor, id, version);
  }

  @Post(':id/enable')
  @FreshlyConfirmed()
  @HttpCode(204)
  @ApiNoContentResponse()
  enableAccount(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: noDetails }) _: z.infer<typeof noDetails>,
  ): Promise<void> {
    return this.service.enable(actor, id, version);
  }

  @Post(':id/password')
  @FreshlyConfirmed()
  @NotReplayed(SHOWN_ONCE)
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: oneTimePasswordView })
  giveOneTimePassword(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: oneTimePasswordBody }) body: z.infer<typeof oneTimePasswordBody>,
  ): Promise<z.infer<typeof oneTimePasswordView>> {
    return this.service.giveOneTimePassword(actor, id, body.withoutSecondFactor);
  }

  @Delete(':id/sessions')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: endedView })
  async endSessionsOf(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<z.infer<typeof endedView>> {
    return { ended: await this.service.endSessions(actor, id) };
  }

  @Post(':id/duties')
  @FreshlyConfirmed()
  @HttpCode(204)
  @ApiNoContentResponse()
  async giveDuty(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: givenDutyBody }) { alsoAt, ...duty }: z.infer<typeof givenDutyBody>,
  ): Promise<void> {
    await this.duties.give(actor, id, duty, alsoAt);
  }

  @Post(':id/duties/:dutyId/end')
  @FreshlyConfirmed()
  @HttpCode(204)
  @ApiNoContentResponse()
  endDuty(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Param('dutyId', { schema: idSchema }) dutyId: string,
    @Body({ schema: endDutyBody }) body: z.infer<typeof endDutyBody>,
  ): Promise<void> {
    return this.duties.end(actor, id, dutyId, body.validTo, body.also);
  }
}
