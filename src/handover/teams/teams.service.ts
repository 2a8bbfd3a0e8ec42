import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Duties } from '../../accounts/duties.port';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { updateVersioned } from '../../platform/database/update-versioned';
import type { Actor } from '../../platform/http/actor';
import { noRight, notFound } from '../../platform/http/app-error';
import { Scopes } from '../../units/scopes';
import { UnitsReadModel } from '../../units/units.read-model';
import { ListTypeBook } from '../list-type-book';
import { listTypes } from '../list-types/list-types';
import { MINUTES } from '../handover.policy';
import { TeamAccounts } from './team-accounts';
import { HandoverTeam, TeamMember, TeamOrganisation } from './team.entity';
import { coversTeam, teamProblem, type TeamReach } from './team-rules';
import { memberGone, notOfRound, teamOver, unknownLists, wrongTeam } from './teams.errors';
import { TeamsReadModel } from './teams.read-model';
import type { AmendTeam, NewTeam, TeamPersonBody } from './teams.schema';

/** A team held for an act. */
interface HeldTeam {
  team: HandoverTeam;
  organisationIds: string[];
  members: TeamMember[];
}

/** Records teams as decisions set them up; a record alone gives nobody a right. */
@Injectable()
export class Teams {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly scopes: Scopes,
    private readonly units: UnitsReadModel,
    private readonly readModel: TeamsReadModel,
    private readonly accounts: TeamAccounts,
    private readonly duties: Duties,
    private readonly book: ListTypeBook,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws notFound, noRight at one of the organisations, wrongTeam, notOfRound, unknownLists. */
  async make(actor: Actor, roundId: string, body: NewTeam): Promise<string> {
    const { organisationIds, members, ...said } = body;
    return this.unitOfWork.run(async (manager) => {
      if (!(await this.units.round(manager, roundId))) throw notFound();
      const organisations = [...new Set(organisationIds)];
      const lists = await this.lists(manager, said.listTypes);
      await this.requireRight(manager, actor, roundId, {
        ...{ organisationIds: organisations, listTypes: lists },
      });
      await this.requirePart(manager, roundId, organisations);
      const problem = teamProblem(said, members);
      if (problem) throw wrongTeam(problem);
      const team: HandoverTeam = {
        ...{ ...said, id: newId(), roundId, listTypes: lists },
        ...{ madeBy: actor.accountId, madeByName: actor.name },
        ...{ madeAt: this.clock.moment(), version: 1 },
      };
      const { id: teamId } = team;
      await insertRows(manager, HandoverTeam, [team]);
      const places = organisations.map((organisationId) => ({
        ...{ id: newId(), teamId, organisationId },
      }));
      await insertRows(manager, TeamOrganisation, places);
      await insertRows(
        manager,
        TeamMember,
        members.map((each) => memberOf(teamId, each)),
      );
      const after = { ...said, listTypes: team.listTypes, members: members.length };
      await this.record(manager, actor, team, organisations, 'team-made', after);
      return teamId;
    });
  }

  /**
   * What the decision says, corrected or replaced by a later one; the duties that the team gave follow it.
   * @param version of the team as the person saw it.
   * @throws notFound, noRight, StaleVersion, teamOver, wrongTeam, unknownLists, and what renewing duties throws.
   */
  async amend(actor: Actor, id: string, version: number, body: AmendTeam): Promise<void> {
    await this.change(actor, id, version, 'team-amended', async (manager, held) => {
      const { team, organisationIds, members } = held;
      const listTypes = await this.lists(manager, body.listTypes);
      await this.requireRight(manager, actor, team.roundId, { organisationIds, listTypes });
      if (body.validTo !== null && body.validTo <= this.duties.today)
        throw wrongTeam('ends-before-it-begins');
      const amended = { ...body, listTypes };
      const present = members.filter(({ leftOn }) => leftOn === null);
      const problem = teamProblem({ ...team, ...amended }, present);
      if (problem === 'ends-before-it-begins') throw wrongTeam(problem);
      await manager.update(HandoverTeam, { id }, amended);
      const follows = ['decisionNumber', 'decisionDay', 'validTo', 'listTypes'] as const;
      if (follows.some((key) => String(team[key]) !== String(amended[key])))
        await this.accounts.renew(manager, actor, { ...team, ...amended }, present);
      const keys = Object.keys(amended) as (keyof AmendTeam)[];
      const moved = keys.filter((key) => String(team[key]) !== String(amended[key]));
      const told = (of: AmendTeam) => Object.fromEntries(moved.map((key) => [key, of[key]]));
      return { before: told(team), after: told(amended) };
    });
  }

  /** Name, office or part of a person, corrected. @throws as `addMember`, memberGone. */
  async amendMember(
    actor: Actor,
    id: string,
    version: number,
    memberId: string,
    person: TeamPersonBody,
  ): Promise<void> {
    await this.change(actor, id, version, 'team-member-amended', async (manager, held) => {
      const { name, position, role } = memberIn(held, memberId);
      const others = held.members.filter((each) => each.leftOn === null && each.id !== memberId);
      const problem = teamProblem(held.team, [...others, person]);
      // The head may change hands in two steps, like by leaving.
      if (problem && problem !== 'no-head') throw wrongTeam(problem);
      await manager.update(TeamMember, { id: memberId }, { ...person });
      return { before: { name, position, role }, after: { ...person } };
    });
  }

  /** @param version of the team as the person saw it. @throws notFound, noRight, StaleVersion, teamOver, wrongTeam. */
  async addMember(actor: Actor, id: string, version: number, person: TeamPersonBody) {
    await this.change(actor, id, version, 'team-member-added', async (manager, held) => {
      const present = held.members.filter(({ leftOn }) => leftOn === null);
      const problem = teamProblem(held.team, [...present, person]);
      if (problem && problem !== 'no-head') throw wrongTeam(problem);
      await insertRows(manager, TeamMember, [memberOf(id, person)]);
      return { after: { ...person } };
    });
  }

  /** The person is no longer of the team, and the duties that it gave end. @throws as `addMember`, memberGone. */
  async leave(actor: Actor, id: string, version: number, memberId: string): Promise<void> {
    await this.change(actor, id, version, 'team-member-left', async (manager, held) => {
      const member = memberIn(held, memberId);
      await this.accounts.endDuties(manager, actor, [member], this.duties.today);
      await manager.update(TeamMember, { id: memberId }, { leftOn: this.duties.today });
      return { before: { name: member.name, role: member.role } };
    });
  }

  /** An account acts for the team: it gets its duties, if this person may give them. */
  async link(actor: Actor, id: string, version: number, memberId: string, accountId: string) {
    await this.change(actor, id, version, 'team-account-linked', async (manager, held) => {
      const member = memberIn(held, memberId);
      const { team, organisationIds } = held;
      const account = await this.accounts.link(
        ...([manager, actor, { team, organisationIds, member }, accountId] as const),
      );
      return { after: { name: member.name, account } };
    });
  }

  /** @param validTo first day on which it no longer acts; the duties of its members end with it. */
  async end(actor: Actor, id: string, version: number, validTo: string): Promise<void> {
    await this.change(actor, id, version, 'team-ended', async (manager, { team, members }) => {
      const later = team.validTo !== null && validTo > team.validTo;
      if (later || validTo < team.validFrom) throw wrongTeam('ends-before-it-begins');
      const present = members.filter(({ leftOn }) => leftOn === null);
      await this.accounts.endDuties(manager, actor, present, validTo);
      await manager.update(HandoverTeam, { id }, { validTo });
      return { before: { validTo: team.validTo }, after: { validTo } };
    });
  }

  private async change(
    actor: Actor,
    id: string,
    version: number,
    action: string,
    act: (
      manager: EntityManager,
      held: HeldTeam,
    ) => Promise<{ before?: Record<string, unknown>; after?: Record<string, unknown> }>,
  ): Promise<void> {
    await this.unitOfWork.run(async (manager) => {
      const { team, organisationIds, members } = await this.readModel.visible(manager, actor, id);
      const { listTypes: codes } = team;
      await this.requireRight(manager, actor, team.roundId, { organisationIds, listTypes: codes });
      await updateVersioned(manager, HandoverTeam, { id, version }, { validTo: team.validTo });
      if (team.validTo !== null && team.validTo <= this.duties.today)
        throw teamOver({ day: team.validTo.split('-').reverse().join('/') });
      const told = await act(manager, { team, organisationIds, members });
      await this.record(manager, actor, team, organisationIds, action, told.after, told.before);
    });
  }

  /** @throws notFound where one lies outside what the person sees, noRight where they only look. */
  private async requireRight(
    manager: EntityManager,
    actor: Actor,
    roundId: string,
    team: TeamReach,
  ): Promise<void> {
    const [seen, scope] = await this.scopes.scopesOf(
      ...([manager, actor, ['handover.read', MINUTES], roundId] as const),
    );
    if (!coversTeam(seen!, team)) throw notFound();
    if (!coversTeam(scope!, team)) throw noRight();
  }

  private async requirePart(manager: EntityManager, roundId: string, ids: readonly string[]) {
    const names = await this.units.organisations(manager, ids);
    for (const id of ids) {
      if (!names.has(id)) throw notFound();
      if (!(await this.units.hasPart(manager, roundId, id)))
        throw notOfRound({ name: names.get(id)!.name });
    }
  }

  /** @throws unknownLists. */
  private async lists(manager: EntityManager, asked: string[] | null): Promise<string[]> {
    await this.book.refresh(manager);
    const known = listTypes().map(({ declaration }) => declaration.code);
    if (asked === null) return known;
    const unknown = asked.filter((code) => !known.includes(code));
    if (unknown.length > 0) throw unknownLists({ codes: unknown.join(', ') });
    return known.filter((code) => asked.includes(code));
  }

  private record(
    manager: EntityManager,
    actor: Actor,
    { id, name, roundId, decisionNumber }: HandoverTeam,
    organisationIds: readonly string[],
    action: string,
    after?: Record<string, unknown>,
    before?: Record<string, unknown>,
  ): Promise<unknown> {
    return this.audit.record(manager, {
      ...{ actor, action: `handover.${action}`, roundId },
      subject: { type: 'handover_team', id, name: `${name} (${decisionNumber})` },
      organisationId: organisationIds.length === 1 ? organisationIds[0]! : null,
      summary: { team: name, organisations: [...organisationIds] },
      objects: [{ ...{ type: 'handover_team', id }, before: before ?? null, after: after ?? {} }],
    });
  }
}

const memberOf = (teamId: string, { name, position, role }: TeamPersonBody): TeamMember => ({
  ...{ id: newId(), teamId, name, position, role, accountId: null, accountName: null },
  leftOn: null,
});

/** @throws notFound, memberGone. */
function memberIn({ members }: HeldTeam, id: string): TeamMember {
  const member = members.find((each) => each.id === id);
  if (!member) throw notFound();
  if (member.leftOn !== null) throw memberGone({ name: member.name });
  return member;
}
