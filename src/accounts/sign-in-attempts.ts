import { Injectable } from '@nestjs/common';
import { LessThan, type EntityManager } from 'typeorm';
import { Clock } from '../platform/clock';
import { Settings } from '../platform/config/settings';
import { insertRows } from '../platform/database/insert-rows';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { Keyring } from '../platform/secrets/keyring';
import { AddressThrottle } from './address-throttle';
import { SignInAttempt } from './sign-in-attempt.entity';

/** Attempts older than this are forgotten. */
const KEPT_MS = 24 * 3_600_000;

/** One attempt that was counted before the password was looked at. */
export interface CountedAttempt {
  loginIndex: string;
  /** Nobody gets in until a lock ends, not even with the right password. */
  locked: boolean;
  /** End of the lock that this attempt set, in case it turns out wrong. */
  locksUntil: string | null;
}

/**
 * Counts wrong passwords. An attempt is counted before it is judged, so that many at once do not
 * slip under the limit, and alike for logins that exist and those that do not.
 */
@Injectable()
export class SignInAttempts {
  private readonly addresses: AddressThrottle;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keyring: Keyring,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {
    const { failuresPerAddress, lockMinutes } = settings.security;
    this.addresses = new AddressThrottle(failuresPerAddress, lockMinutes * 60_000);
  }

  /** @returns whole minutes until the address may try again, 0 for at once. */
  minutesToWait(address: string): number {
    return Math.ceil(this.addresses.waitOf(address, this.clock.now().getTime()) / 60_000);
  }

  /** Counts one attempt, as if it were going to be wrong. */
  async count(login: string): Promise<CountedAttempt> {
    const loginIndex = this.indexOf(login);
    return this.unitOfWork.run(async (manager) => {
      const at = this.clock.moment();
      const row = await this.row(manager, loginIndex, at);
      if (row.lockedUntil && row.lockedUntil > at)
        return { loginIndex, locked: true, locksUntil: null };
      const failures = row.failures + 1;
      const locks = failures >= this.settings.security.failuresToLock;
      const locksUntil = locks ? this.after(this.settings.security.lockMinutes * 60_000) : null;
      const change = { failures: locks ? 0 : failures, lockedUntil: locksUntil, at };
      await manager.update(SignInAttempt, { loginIndex }, change);
      return { loginIndex, locked: false, locksUntil };
    });
  }

  /** The attempt was right: nothing is held against this login any more. */
  async forget(manager: EntityManager, { loginIndex }: CountedAttempt): Promise<void> {
    await manager.delete(SignInAttempt, { loginIndex });
    await manager.delete(SignInAttempt, { at: LessThan(this.after(-KEPT_MS)) });
  }

  /**
   * The password was right and only the code is missing: the attempt is taken back, with the lock
   * it set; one that another attempt set stays.
   */
  async takeBack({ loginIndex, locksUntil }: CountedAttempt): Promise<void> {
    const most = this.settings.security.failuresToLock;
    await this.unitOfWork.run(async (manager) => {
      const row = await this.row(manager, loginIndex, this.clock.moment());
      if (row.lockedUntil !== locksUntil) return;
      const failures = locksUntil ? most - 1 : Math.max(0, row.failures - 1);
      await manager.update(SignInAttempt, { loginIndex }, { failures, lockedUntil: null });
    });
  }

  /** Somebody who looks after the account has seen the person: a lock ends at once. */
  async lift(manager: EntityManager, login: string): Promise<void> {
    const loginIndex = this.indexOf(login);
    await manager.delete(SignInAttempt, { loginIndex });
  }

  /** The attempt was wrong: it counts for the address as well. */
  noteFailure(address: string): void {
    this.addresses.noteFailure(address, this.clock.now().getTime());
  }

  /** The row of a login, held against others until the unit of work ends. */
  private async row(
    manager: EntityManager,
    loginIndex: string,
    at: string,
  ): Promise<SignInAttempt> {
    const query = manager
      .createQueryBuilder(SignInAttempt, 'attempt')
      .where('attempt.loginIndex = :loginIndex', { loginIndex });
    if (manager.connection.options.type === 'postgres') query.setLock('pessimistic_write');
    const found = await query.getOne();
    if (found) return found;
    const row = { loginIndex, failures: 0, lockedUntil: null, at };
    await insertRows(manager, SignInAttempt, [row]);
    return row;
  }

  private indexOf(login: string): string {
    return this.keyring.blindIndex(normalLogin(login), 'sign_in_attempt.login');
  }

  private after(milliseconds: number): string {
    return new Date(this.clock.now().getTime() + milliseconds).toISOString();
  }
}

/** A login as it is stored. */
export const normalLogin = (login: string): string => login.normalize('NFC').trim().toLowerCase();
