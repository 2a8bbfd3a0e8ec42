import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import { Scopes } from '../../units/scopes';
import { HandoverTeam, TeamMember, TeamOrganisation } from './team.entity';
import { actsOn, seesTeam, type TeamKind, type TeamReach } from './team-rules';

/** A team with the organisations it acts for and everybody who was ever of it. */
export interface WholeTeam {
  team: HandoverTeam;
  organisationIds: string[];
  members: TeamMember[];
}

/** Where a team acts. */
export const reachOf = ({ team, organisationIds }: WholeTeam): TeamReach => ({
  ...{ organisationIds, listTypes: team.listTypes },
});

/** Teams as the database keeps them; a team is seen by who sees one of its organisations. */
@Injectable()
export class TeamsReadModel {
  constructor(private readonly scopes: Scopes) {}

  /** @throws notFound. */
  async visible(manager: EntityManager, actor: Actor, id: string): Promise<WholeTeam> {
    const found = await manager.findOneBy(HandoverTeam, { id });
    if (!found) throw notFound();
    const [whole] = await this.whole(manager, [found]);
    const seen = await this.scopes.scopeOf(manager, actor, 'handover.read', found.roundId);
    if (!seesTeam(seen, reachOf(whole!))) throw notFound();
    return whole!;
  }

  /** Teams of a round, the latest decision first. */
  async ofRound(manager: EntityManager, roundId: string): Promise<WholeTeam[]> {
    const order = { decisionDay: 'DESC', id: 'DESC' } as const;
    return this.whole(manager, await manager.find(HandoverTeam, { where: { roundId }, order }));
  }

  /** Teams that act for an organisation on a day, for lists of a kind. */
  async acting(
    manager: EntityManager,
    asked: { roundId: string; kind: TeamKind; organisationId: string; listType: string },
    day: string,
  ): Promise<WholeTeam[]> {
    const { roundId, kind, organisationId, listType } = asked;
    const places = await manager.findBy(TeamOrganisation, { organisationId });
    const id = In(places.map(({ teamId }) => teamId));
    const order = { decisionDay: 'DESC', id: 'DESC' } as const;
    const found = await manager.find(HandoverTeam, { where: { id, roundId, kind }, order });
    const acting = found.filter((team) => actsOn(team, day) && team.listTypes.includes(listType));
    return this.whole(manager, acting);
  }

  private async whole(manager: EntityManager, teams: HandoverTeam[]): Promise<WholeTeam[]> {
    const teamId = In(teams.map(({ id }) => id));
    const order = { id: 'ASC' } as const;
    const places = await manager.find(TeamOrganisation, { where: { teamId }, order });
    const members = await manager.find(TeamMember, { where: { teamId }, order });
    return teams.map((team) => ({
      team,
      organisationIds: places
        .filter((each) => each.teamId === team.id)
        .map(({ organisationId }) => organisationId),
      members: members.filter((each) => each.teamId === team.id),
    }));
  }
}
