import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { insertRows } from '../platform/database/insert-rows';
import { Account } from './account.entity';
import { Duty } from './duty.entity';
import { SetupToken } from './setup-token.entity';
import { normalLogin } from './sign-in-attempts';

/** Rows of accounts, duties and the set-up token. */
@Injectable()
export class AccountsRepository {
  byLogin(manager: EntityManager, login: string): Promise<Account | null> {
    return manager.findOneBy(Account, { login: normalLogin(login) });
  }

  byId(manager: EntityManager, id: string): Promise<Account | null> {
    return manager.findOneBy(Account, { id });
  }

  async anyAccount(manager: EntityManager): Promise<boolean> {
    return (await manager.count(Account, { take: 1 })) > 0;
  }

  /** Every duty of a person, past and coming ones too. */
  dutiesOf(manager: EntityManager, accountId: string): Promise<Duty[]> {
    return manager.find(Duty, { where: { accountId }, order: { id: 'ASC' } });
  }

  /** Duties that hold on a day. */
  async dutiesOn(manager: EntityManager, accountId: string, day: string): Promise<Duty[]> {
    const duties = await manager.find(Duty, { where: { accountId }, order: { id: 'ASC' } });
    return duties.filter((duty) => holdsOn(duty, day));
  }

  addAccount(manager: EntityManager, account: Account): Promise<void> {
    return insertRows(manager, Account, [account]);
  }

  addDuties(manager: EntityManager, duties: Duty[]): Promise<void> {
    return insertRows(manager, Duty, duties);
  }

  openSetupToken(manager: EntityManager): Promise<SetupToken | null> {
    return manager.createQueryBuilder(SetupToken, 'token').where('token.usedAt IS NULL').getOne();
  }

  addSetupToken(manager: EntityManager, token: SetupToken): Promise<void> {
    return insertRows(manager, SetupToken, [token]);
  }

  async replaceSetupToken(manager: EntityManager, id: string, tokenHash: string): Promise<void> {
    await manager.update(SetupToken, { id }, { tokenHash });
  }

  /** @returns whether this call used the token up. */
  async useSetupToken(manager: EntityManager, tokenHash: string, now: string): Promise<boolean> {
    const result = await manager
      .createQueryBuilder()
      .update(SetupToken)
      .set({ usedAt: now })
      .where('tokenHash = :tokenHash AND usedAt IS NULL', { tokenHash })
      .execute();
    return result.affected === 1;
  }
}

/** Whether a duty holds on a day. */
export const holdsOn = (duty: Pick<Duty, 'validFrom' | 'validTo'>, day: string): boolean =>
  duty.validFrom <= day && (duty.validTo === null || day < duty.validTo);
