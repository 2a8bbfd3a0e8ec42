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
    const given: TeamDuty[] = [];
    for (const duty of dutiesOfMember(team, organisationIds, this.duties.today)) {
      const dutyId = await this.duties.give(actor, accountId, duty);
      given.push({ ...{ id: newId(), memberId: member.id, dutyId }, validFrom: duty.validFrom! });
    }
    await insertRows(manager, TeamDuty, given);
    await manager.update(TeamMember, { id: member.id }, { accountId, accountName });
    return accountName;
  }

  /**
   * Ends the duties that memberships gave. Those that somebody ended or changed on the page of accounts stay so.
   * @param asked first day on which they hold no longer.
   * @throws notFound, notOneself, grantTooHigh for who could not give them.
   */
  async endDuties(
    manager: EntityManager,
    actor: Actor,
    members: readonly TeamMember[],
    asked: string,
  ): Promise<void> {
    const accountOf = new Map(members.map(({ id, accountId }) => [id, accountId]));
    const given = await manager.findBy(TeamDuty, { memberId: In([...accountOf.keys()]) });
    for (const { id, memberId, dutyId, validFrom } of given) {
      const accountId = accountOf.get(memberId)!;
      await this.duties.end(manager, actor, accountId, dutyId, endOf(validFrom, asked));
      await manager.delete(TeamDuty, { id });
    }
  }
}
