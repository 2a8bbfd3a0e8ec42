import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { UnitsReadModel } from '../units/units.read-model';
import { Account } from './account.entity';
import { Duty } from './duty.entity';
import type { DutyReach } from './granting.policy';
import { SecondFactor } from './second-factor.entity';

/** An account with what its page shows. */
export interface AdministeredAccount {
  account: Account;
  duties: (Duty & DutyReach & { organisationName: string | null })[];
  secondFactor: boolean;
}

/** Accounts with their duties, for whoever looks after them. */
@Injectable()
export class AdministrationRepository {
  constructor(private readonly units: UnitsReadModel) {}

  /**
   * @param ids which accounts; left out, all.
   * @returns ordered by name, then login; duties in the order in which they begin and were given.
   */
  async accounts(manager: EntityManager, ids?: string[]): Promise<AdministeredAccount[]> {
    const found = await manager.find(Account, {
      where: ids ? { id: In(ids) } : {},
      order: { foldedName: 'ASC', login: 'ASC' },
    });
    const of = ids ? { accountId: In(ids) } : {};
    const duties = await manager.find(Duty, { where: of, order: { validFrom: 'ASC', id: 'ASC' } });
    const factors = await manager.find(SecondFactor, {
      where: { ...of, confirmed: true },
      select: { accountId: true },
    });
    const withFactor = new Set(factors.map(({ accountId }) => accountId));
    const organisations = await this.units.organisations(manager, [
      ...new Set(duties.flatMap(({ organisationId }) => organisationId ?? [])),
    ]);
    const byAccount = Map.groupBy(duties, ({ accountId }) => accountId);
    return found.map((account) => ({
      account,
      secondFactor: withFactor.has(account.id),
      duties: (byAccount.get(account.id) ?? []).map((duty) => {
        const organisation = organisations.get(duty.organisationId ?? '');
        // A duty for an organisation that is gone lies outside every unit.
        const lost = duty.organisationId === null ? null : '/';
        return {
          ...duty,
          organisationPath: organisation?.path ?? lost,
          organisationName: organisation?.name ?? null,
        };
      }),
    }));
  }

  /** Accounts with a duty for one of the organisations at or below the paths. */
  async idsWithin(manager: EntityManager, paths: string[]): Promise<string[]> {
    const organisations = await this.units.organisationsWithin(manager, paths);
    if (organisations.length === 0) return [];
    const duties = await manager.find(Duty, {
      where: { organisationId: In(organisations.map(({ id }) => id)) },
      select: { accountId: true },
    });
    return [...new Set(duties.map(({ accountId }) => accountId))];
  }

  /** Other people who can sign in and administer the province on a day. */
  async otherAdministrators(
    manager: EntityManager,
    accountId: string,
    day: string,
  ): Promise<number> {
    const duties = await manager.findBy(Duty, { role: 'province_administrator' });
    const ids = duties
      .filter((duty) => duty.accountId !== accountId && duty.validFrom <= day)
      .filter(({ validTo }) => validTo === null || day < validTo)
      .map((duty) => duty.accountId);
    return ids.length === 0 ? 0 : manager.countBy(Account, { id: In(ids), disabled: false });
  }
}
