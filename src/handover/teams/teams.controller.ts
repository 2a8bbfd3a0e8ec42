import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '../../platform/http/api-description';
import type { z } from 'zod';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import {
  CurrentActor,
  ExpectedVersion,
  FreshlyConfirmed,
  Permission,
} from '../../platform/http/permission';
import { TeamViews } from './team-views';
import { Teams } from './teams.service';
import {
  amendTeamBody,
  endTeamBody,
  linkBody,
  newTeamBody,
  noDetails,
  roundTeamsView,
  shareTeamsView,
  teamPerson,
  teamView,
  type AmendTeam,
  type NewTeam,
  type RoundTeamsView,
  type ShareTeamsView,
  type TeamPersonBody,
  type TeamView,
} from './teams.schema';

/** Giving and receiving teams, their members, and accounts that act for them. */
@ApiTags('teams')
@Controller()
export class TeamsController {
  constructor(
    private readonly teams: Teams,
    private readonly views: TeamViews,
  ) {}

  @Get('rounds/:roundId/handover/teams')
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: roundTeamsView })
  listTeams(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<RoundTeamsView> {
    return this.views.ofRound(actor, roundId);
  }

  @Post('rounds/:roundId/handover/teams')
  @Permission('handover.minutes')
  @ApiCreatedResponse({ standardSchema: teamView })
  async makeTeam(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Body({ schema: newTeamBody }) body: NewTeam,
  ): Promise<TeamView> {
    return this.views.one(actor, await this.teams.make(actor, roundId, body));
  }

  @Get('handover/lists/:id/shares/:receiverId/teams')
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: shareTeamsView })
  listTeamsOfShare(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Param('receiverId', { schema: idSchema }) receiverId: string,
  ): Promise<ShareTeamsView> {
    return this.views.ofShare(actor, id, receiverId);
  }

  @Put('teams/:id')
  @Permission('handover.minutes')
  @ApiOkResponse({ standardSchema: teamView })
  async amendTeam(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: amendTeamBody }) body: AmendTeam,
  ): Promise<TeamView> {
    await this.teams.amend(actor, id, version, body);
    return this.views.one(actor, id);
  }

  @Put('teams/:id/members/:memberId')
  @Permission('handover.minutes')
  @ApiOkResponse({ standardSchema: teamView })
  async amendTeamMember(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Param('memberId', { schema: idSchema }) memberId: string,
    @ExpectedVersion() version: number,
    @Body({ schema: teamPerson }) body: TeamPersonBody,
  ): Promise<TeamView> {
    await this.teams.amendMember(actor, id, version, memberId, body);
    return this.views.one(actor, id);
  }

  @Post('teams/:id/members')
  @Permission('handover.minutes')
  @ApiCreatedResponse({ standardSchema: teamView })
  async addTeamMember(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: teamPerson }) body: TeamPersonBody,
  ): Promise<TeamView> {
    await this.teams.addMember(actor, id, version, body);
    return this.views.one(actor, id);
  }

  @Post('teams/:id/members/:memberId/leave')
  @HttpCode(200)
  @Permission('handover.minutes')
  @ApiOkResponse({ standardSchema: teamView })
  async teamMemberLeaves(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Param('memberId', { schema: idSchema }) memberId: string,
    @ExpectedVersion() version: number,
    @Body({ schema: noDetails }) _body: z.infer<typeof noDetails>,
  ): Promise<TeamView> {
    await this.teams.leave(actor, id, version, memberId);
    return this.views.one(actor, id);
  }

  @Post('teams/:id/members/:memberId/account')
  @FreshlyConfirmed()
  @HttpCode(200)
  @Permission('account.assist')
  @ApiOkResponse({ standardSchema: teamView })
  async linkTeamMember(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Param('memberId', { schema: idSchema }) memberId: string,
    @ExpectedVersion() version: number,
    @Body({ schema: linkBody }) body: z.infer<typeof linkBody>,
  ): Promise<TeamView> {
    await this.teams.link(actor, id, version, memberId, body.accountId);
    return this.views.one(actor, id);
  }

  @Post('teams/:id/end')
  @HttpCode(200)
  @Permission('handover.minutes')
  @ApiOkResponse({ standardSchema: teamView })
  async endTeam(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: endTeamBody }) body: z.infer<typeof endTeamBody>,
  ): Promise<TeamView> {
    await this.teams.end(actor, id, version, body.validTo);
    return this.views.one(actor, id);
  }
}
