import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../platform/audit/audit-trail';
import { Clock } from '../platform/clock';
import { Settings } from '../platform/config/settings';
import { Reader } from '../platform/database/reader';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Account } from './account.entity';
import { accountLocked, signInRefused } from './accounts.errors';
import { AccountsRepository } from './accounts.repository';
import { ActorService } from './actor.service';
import { passwordMatches } from './password';
import { digestOfSecret, newSecret } from './secret';

/** Wrong passwords in a row that lock an account, and for how long. */
const FAILURES_TO_LOCK = 5;
const LOCK_MINUTES = 15;

/** Begins and ends the sessions of people. */
@Injectable()
export class SignInService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly accounts: AccountsRepository,
    private readonly actors: ActorService,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /**
   * @returns the secret for the cookie; only its digest is stored.
   * @throws signInRefused for an unknown login and a wrong password alike, accountLocked after five.
   */
  async signIn(login: string, password: string): Promise<string> {
    const account = await this.accounts.byLogin(this.reader.manager, login);
    const matches = await passwordMatches(account?.passwordHash, password);
    if (!account || account.disabled) throw signInRefused();
    if (account.lockedUntil && account.lockedUntil > this.clock.moment()) throw accountLocked();
    if (!matches) return this.refuse(account);
    return this.begin(account);
  }

  async signOut(secret: string): Promise<void> {
    await this.unitOfWork.run((manager) =>
      this.accounts.removeSession(manager, digestOfSecret(secret)),
    );
  }

  private async refuse(account: Account): Promise<never> {
    const failedSignIns = account.failedSignIns + 1;
    const lock = failedSignIns >= FAILURES_TO_LOCK;
    const lockedUntil = lock ? this.after(LOCK_MINUTES * 60_000) : null;
    await this.unitOfWork.run(async (manager) => {
      await this.accounts.noteSignIn(manager, account.id, {
        failedSignIns: lock ? 0 : failedSignIns,
        lockedUntil,
      });
    });
    throw lock ? accountLocked() : signInRefused();
  }

  private async begin(account: Account): Promise<string> {
    const secret = newSecret();
    const now = this.clock.moment();
    const actor = await this.actors.actorOf(this.reader.manager, account);
    await this.unitOfWork.run(async (manager) => {
      await this.accounts.noteSignIn(manager, account.id, { failedSignIns: 0, lockedUntil: null });
      await this.accounts.removeExpiredSessions(manager, now);
      await this.accounts.addSession(manager, {
        tokenHash: digestOfSecret(secret),
        accountId: account.id,
        createdAt: now,
        seenAt: now,
        expiresAt: this.after(this.settings.session.hours * 3_600_000),
      });
      await this.audit.record(manager, {
        actor,
        action: 'accounts.signed-in',
        subject: { type: 'account', id: account.id },
        summary: {},
      });
    });
    return secret;
  }

  private after(milliseconds: number): string {
    return new Date(this.clock.now().getTime() + milliseconds).toISOString();
  }
}
