import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../platform/audit/audit-trail';
import { Clock } from '../platform/clock';
import { Settings } from '../platform/config/settings';
import { Reader } from '../platform/database/reader';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Origin } from '../platform/http/actor';
import { Account } from './account.entity';
import {
  accountLocked,
  closedUnused,
  codeNeeded,
  codeRefused,
  oneTimePasswordOver,
  signInRefused,
  tooManyAttempts,
} from './accounts.errors';
import { AccountsRepository } from './accounts.repository';
import { ActorService } from './actor.service';
import { passwordMatches } from './password';
import { SecondFactorService, type FactorProof } from './second-factor.service';
import { SessionStore, type Place } from './session-store';
import { SignInAttempts, type CountedAttempt } from './sign-in-attempts';

/** What a person types to sign in. */
export interface Credentials {
  login: string;
  password: string;
  /** From the telephone, or a recovery code. */
  code?: string;
}

/** Begins the sessions of people. */
@Injectable()
export class SignInService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly accounts: AccountsRepository,
    private readonly actors: ActorService,
    private readonly attempts: SignInAttempts,
    private readonly factors: SecondFactorService,
    private readonly sessions: SessionStore,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /**
   * @returns the secret for the cookie; only its digest is stored.
   * @throws signInRefused and accountLocked for unknown logins and wrong passwords alike;
   *   codeNeeded once the password is right and a code is to follow.
   */
  async signIn(typed: Credentials, place: Place): Promise<string> {
    const { account, attempt } = await this.prove(typed, place);
    const proof = await this.proveFactor(account, attempt, typed.code, place);
    return this.begin(account, attempt, place, proof);
  }

  /** The password alone: throws, or answers whose it is, with the attempt still counted. */
  private async prove({ login, password }: Credentials, place: Place) {
    const { address } = place;
    const minutes = this.attempts.minutesToWait(address);
    if (minutes > 0) throw tooManyAttempts({ minutes });
    const attempt = await this.attempts.count(login);
    if (attempt.locked) throw this.wrong(address, accountLocked());
    const account = await this.accounts.byLogin(this.reader.manager, login);
    const matches = await passwordMatches(account?.passwordHash, password);
    if (account?.disabledReason === 'unused' && matches) throw this.unused(address);
    if (!account || account.disabled || !matches) {
      if (attempt.locksUntil) await this.recordLock(account, attempt.locksUntil, place);
      throw this.wrong(address, attempt.locksUntil ? accountLocked() : signInRefused());
    }
    if (account.oneTimeUntil && account.oneTimeUntil <= this.clock.moment()) {
      throw this.wrong(address, oneTimePasswordOver());
    }
    return { account, attempt };
  }

  private async proveFactor(
    account: Account,
    attempt: CountedAttempt,
    code: string | undefined,
    place: Place,
  ): Promise<FactorProof | undefined> {
    const factor = await this.factors.of(this.reader.manager, account.id);
    if (!factor) return undefined;
    if (!code) {
      await this.attempts.takeBack(attempt);
      throw codeNeeded();
    }
    const proof = await this.factors.use(factor, code);
    if (proof) return proof;
    if (attempt.locksUntil) await this.recordLock(account, attempt.locksUntil, place);
    throw this.wrong(place.address, attempt.locksUntil ? accountLocked() : codeRefused());
  }

  /** Told only to who knows the password; whether an account is there is nobody else's business. */
  private unused(address: string): Error {
    return this.wrong(address, closedUnused({ days: this.settings.security.unusedDays }));
  }

  private wrong(address: string, error: Error): Error {
    this.attempts.noteFailure(address);
    return error;
  }

  private async begin(
    account: Account,
    attempt: CountedAttempt,
    place: Place,
    secondFactor?: FactorProof,
  ): Promise<string> {
    const actor = await this.actors.actorOf(this.reader.manager, account);
    return this.unitOfWork.run(async (manager) => {
      await this.attempts.forget(manager, attempt);
      const lastSignedInAt = this.clock.moment();
      await manager.update(Account, { id: account.id }, { lastSignedInAt });
      const secret = await this.sessions.begin(manager, account.id, place);
      await this.audit.record(manager, {
        actor: { ...actor, origin: originIn(place) },
        action: 'accounts.signed-in',
        subject: { type: 'account', id: account.id },
        summary: secondFactor ? { secondFactor } : {},
      });
      return secret;
    });
  }

  /**
   * A lock is written down where there is an account to lock. For an unknown login a unit of work
   * that stores nothing takes its place, so that the answer does not come sooner.
   */
  private async recordLock(account: Account | null, until: string, origin: Place) {
    const actor = account && (await this.actors.actorOf(this.reader.manager, account));
    await this.unitOfWork.run(async (manager) => {
      if (!account || !actor) return;
      await this.audit.record(manager, {
        actor: { ...actor, origin: originIn(origin) },
        action: 'accounts.locked',
        subject: { type: 'account', id: account.id },
        summary: { until },
      });
    });
  }
}

/** What the trail keeps of a place. */
const originIn = ({ address, requestId }: Place): Origin => ({ address, requestId });
