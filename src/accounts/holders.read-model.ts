import { Injectable } from '@nestjs/common';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { Clock } from '../platform/clock';
import type { Phase } from '../platform/http/actor';
import { reachesPath, reachesType } from '../platform/http/grants';
import { vietnamDay } from '../platform/vietnam-time';
import { UnitsReadModel } from '../units/units.read-model';
import { Account } from './account.entity';
import { Duty } from './duty.entity';
import { grantOf } from './grant-of';

/** Who answers for what by their duties of today; for those who have to tell them something. */
@Injectable()
export class HoldersReadModel {
  constructor(
    private readonly units: UnitsReadModel,
    private readonly clock: Clock,
  ) {}

  /**
   * Open accounts with a duty at these bodies or above them. Duties for the whole province are left out:
   * whoever looks after all units is not told what each of them owes.
   * @param phase of the round the matter belongs to.
   * @returns gives the accounts with a right at one of the bodies, for lists of a type where one is named; for no
   *   body those of the department in charge of that type: a duty for the whole province, limited to it.
   */
  async at(manager: EntityManager, organisationIds: readonly string[], phase: Phase) {
    const today = vietnamDay(this.clock.now());
    const all = await manager.findBy(Duty, [
      { organisationId: Not(IsNull()) },
      { listTypes: Not(IsNull()) },
    ]);
    const duties = all.filter(
      ({ validFrom, validTo }) => validFrom <= today && (validTo === null || today < validTo),
    );
    const open = await manager.find(Account, { select: { id: true }, where: { disabled: false } });
    const openIds = new Set(open.map(({ id }) => id));
    const bodies = await this.units.organisations(manager, [
      ...new Set([
        ...duties.flatMap(({ organisationId }) => organisationId ?? []),
        ...organisationIds,
      ]),
    ]);
    const grants = duties.flatMap((duty) => {
      const grant = grantOf(duty, bodies.get(duty.organisationId ?? ''), today);
      const held = grant && (grant.phase === null || grant.phase === phase);
      return held && openIds.has(duty.accountId) ? [{ accountId: duty.accountId, grant }] : [];
    });
    return (permission: string, organisationId: string | null, listType?: string): string[] => {
      const path = organisationId === null ? null : bodies.get(organisationId)?.path;
      if (path === undefined) return [];
      const held = grants.filter(
        ({ grant }) =>
          grant.permissions.has(permission) &&
          (path === null
            ? grant.organisationId === null
            : grant.organisationId !== null && reachesPath(grant, path)) &&
          reachesType(grant, listType),
      );
      return [...new Set(held.map(({ accountId }) => accountId))];
    };
  }

  /** Names of accounts, by id. */
  async names(manager: EntityManager, ids: readonly string[]): Promise<Map<string, string>> {
    const found = await manager.find(Account, {
      ...{ select: { id: true, name: true }, where: { id: In([...new Set([...ids, ''])]) } },
    });
    return new Map(found.map(({ id, name }) => [id, name]));
  }

  /** Which of the accounts are open. */
  async open(manager: EntityManager, ids: readonly string[]): Promise<Set<string>> {
    const found = await manager.find(Account, {
      ...{ select: { id: true }, where: { id: In([...ids, '']), disabled: false } },
    });
    return new Set(found.map(({ id }) => id));
  }
}
