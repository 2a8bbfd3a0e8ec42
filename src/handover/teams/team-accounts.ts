import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Duties } from '../../accounts/duties.port';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import type { Actor } from '../../platform/http/actor';
import { TeamDuty, TeamMember, type HandoverTeam } from './team.entity';
import { dutiesOfMember, endOf } from './team-rules';
import { memberLinked } from './teams.errors';

/** Accounts that act for a team: duties given and ended by the law of duties, never a right beside it. */
@Injectable()
export class TeamAccounts {
  constructor(private readonly duties: Duties) {}

  /**
   * Gives an account the duties of the team at each of its organisations.
   * @returns the account's name.
   * @throws memberLinked, notFound, notOneself, grantTooHigh where the actor could not give one of them.
   */
  async link(
    manager: EntityManager,
    actor: Actor,
    of: { team: HandoverTeam; organisationIds: readonly string[]; member: TeamMember },
    accountId: string,
  ): Promise<string> {
    const { team, organisationIds, member } = of;
    if (member.accountId !== null)
      throw memberLinked({ name: member.name, account: member.accountName ?? '' });
    const accountName = await this.duties.nameOf(manager, actor, accountId);
    await this.give(manager, actor, { team, organisationIds, memberId: member.id }, accountId);
    await manager.update(TeamMember, { id: member.id }, { accountId, accountName });
    return accountName;
  }

  /**
   * The duties follow what the decision of the team says now: those that still hold are ended and given anew on its
   * ground. What somebody ended on the page of accounts is not given again.
   * @param team as it is from now on.
   * @throws as `link`.
   */
  async renew(
    manager: EntityManager,
    actor: Actor,
    team: HandoverTeam,
    members: readonly TeamMember[],
  ): Promise<void> {
    for (const member of members) {
      if (member.accountId === null) continue;
      const held = await this.endDuties(manager, actor, [member], this.duties.today);
      const of = { team, organisationIds: held, memberId: member.id };
      if (held.length > 0) await this.give(manager, actor, of, member.accountId);
    }
  }

  private async give(
    manager: EntityManager,
    actor: Actor,
    of: { team: HandoverTeam; organisationIds: readonly string[]; memberId: string },
    accountId: string,
  ): Promise<void> {
    const given: TeamDuty[] = [];
    for (const duty of dutiesOfMember(of.team, of.organisationIds, this.duties.today)) {
      const dutyId = await this.duties.give(actor, accountId, duty);
      given.push({ ...{ id: newId(), memberId: of.memberId, dutyId }, validFrom: duty.validFrom! });
    }
    await insertRows(manager, TeamDuty, given);
  }

  /**
   * Ends the duties that memberships gave. Those that somebody ended or changed on the page of accounts stay so.
   * @param asked first day on which they hold no longer.
   * @returns the organisations at which they held until then.
   * @throws notFound, notOneself, grantTooHigh for who could not give them.
   */
  async endDuties(
    manager: EntityManager,
    actor: Actor,
    members: readonly TeamMember[],
    asked: string,
  ): Promise<string[]> {
    const ended: string[] = [];
    const accountOf = new Map(members.map(({ id, accountId }) => [id, accountId]));
    const given = await manager.findBy(TeamDuty, { memberId: In([...accountOf.keys()]) });
    for (const { id, memberId, dutyId, validFrom } of given) {
      const accountId = accountOf.get(memberId)!;
      const day = endOf(validFrom, asked);
      const place = await this.duties.end(manager, actor, accountId, dutyId, day);
      if (place !== null) ended.push(place);
      await manager.delete(TeamDuty, { id });
    }
    return ended;
  }
}
