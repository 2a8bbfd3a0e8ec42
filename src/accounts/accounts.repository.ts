import { Injectable } from '@nestjs/common';
import { LessThan, type EntityManager } from 'typeorm';
import { insertRows } from '../platform/database/insert-rows';
import { Account } from './account.entity';
import { Duty } from './duty.entity';
import { Session } from './session.entity';
import { SetupToken } from './setup-token.entity';

/** Rows of accounts, duties, sessions and the set-up token. */
@Injectable()
export class AccountsRepository {
  byLogin(manager: EntityManager, login: string): Promise<Account | null> {
    return manager.findOneBy(Account, { login: login.trim().toLowerCase() });
  }

  byId(manager: EntityManager, id: string): Promise<Account | null> {
    return manager.findOneBy(Account, { id });
  }

  async anyAccount(manager: EntityManager): Promise<boolean> {
    return (await manager.count(Account, { take: 1 })) > 0;
  }

  /** Duties that hold on a day. */
  async dutiesOn(manager: EntityManager, accountId: string, day: string): Promise<Duty[]> {
    const duties = await manager.find(Duty, { where: { accountId }, order: { id: 'ASC' } });
    return duties.filter(
      (duty) => duty.validFrom <= day && (duty.validTo === null || day < duty.validTo),
    );
  }

  addAccount(manager: EntityManager, account: Account): Promise<void> {
    return insertRows(manager, Account, [account]);
  }

  addDuties(manager: EntityManager, duties: Duty[]): Promise<void> {
    return insertRows(manager, Duty, duties);
  }

  addSession(manager: EntityManager, session: Session): Promise<void> {
    return insertRows(manager, Session, [session]);
  }

  session(manager: EntityManager, tokenHash: string): Promise<Session | null> {
    return manager.findOneBy(Session, { tokenHash });
  }

  async touchSession(manager: EntityManager, tokenHash: string, seenAt: string): Promise<void> {
    await manager.update(Session, { tokenHash }, { seenAt });
  }

  async removeSession(manager: EntityManager, tokenHash: string): Promise<void> {
    await manager.delete(Session, { tokenHash });
  }

  async removeExpiredSessions(manager: EntityManager, now: string): Promise<void> {
    await manager.delete(Session, { expiresAt: LessThan(now) });
  }

  async noteSignIn(
    manager: EntityManager,
    id: string,
    state: { failedSignIns: number; lockedUntil: string | null },
  ): Promise<void> {
    await manager.update(Account, { id }, state);
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
