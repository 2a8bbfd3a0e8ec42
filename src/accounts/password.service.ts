import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../platform/audit/audit-trail';
import { Clock } from '../platform/clock';
import { Settings } from '../platform/config/settings';
import { Reader } from '../platform/database/reader';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Actor } from '../platform/http/actor';
import { UnitsReadModel } from '../units/units.read-model';
import { Account } from './account.entity';
import { accountLocked, identityRefused, passwordSame, passwordWrong } from './accounts.errors';
import { AccountsRepository } from './accounts.repository';
import { isAdministrator } from './administrator';
import { hashPassword, passwordMatches } from './password';
import { demandOf, passwordProblems, type PasswordDemand } from './password-rules';
import { weakness } from './password-words';
import { secondFactorNeeded } from './pending';
import { SecondFactorService } from './second-factor.service';
import { SessionStore, type Place } from './session-store';
import { SignInAttempts } from './sign-in-attempts';

/** Where a signed-in person sits, and by which session. */
export interface SignedInAt extends Place {
  sessionId: string;
  tokenHash: string;
}

/** Choosing a password, and showing it once more before a decision. */
@Injectable()
export class PasswordService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly accounts: AccountsRepository,
    private readonly units: UnitsReadModel,
    private readonly attempts: SignInAttempts,
    private readonly factors: SecondFactorService,
    private readonly sessions: SessionStore,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** What a password of this person must have. */
  async demand(actor: Actor, address: string): Promise<PasswordDemand> {
    return demandOf(this.settings.security, await this.besideFactor(actor, address));
  }

  /**
   * Changes the own password and ends every session of the person.
   * @returns the secret of the one new session.
   * @throws passwordWrong, passwordSame, or passwordWeak with every reason.
   */
  async change(
    actor: Actor,
    { current, chosen }: { current: string; chosen: string },
    at: SignedInAt,
  ): Promise<string> {
    const account = await this.ownAccount(actor);
    const right = await this.counted(account, at, () =>
      passwordMatches(account.passwordHash, current),
    );
    if (!right) throw passwordWrong();
    if (current.normalize('NFC') === chosen.normalize('NFC')) throw passwordSame();
    await this.refuseWeak(account, actor, chosen, at.address);
    const passwordHash = await hashPassword(chosen);
    return this.unitOfWork.run(async (manager) => {
      await this.store(manager, account.id, passwordHash);
      await this.sessions.endAll(manager, account.id);
      const secret = await this.sessions.begin(manager, account.id, at);
      await this.audit.record(manager, {
        actor,
        action: 'accounts.password-changed',
        subject: { type: 'account', id: account.id },
        summary: {},
      });
      return secret;
    });
  }

  /**
   * Takes a password or a code as proof that the person still sits there.
   * @throws identityRefused; wrong ones count like wrong sign-ins.
   */
  async confirm(
    actor: Actor,
    proof: { password?: string; code?: string },
    at: SignedInAt,
  ): Promise<void> {
    const account = await this.ownAccount(actor);
    const right = await this.counted(account, at, async () => {
      if (proof.password !== undefined)
        return passwordMatches(account.passwordHash, proof.password);
      const factor = await this.factors.of(this.reader.manager, account.id);
      return factor !== null && (await this.factors.use(factor, proof.code ?? '')) !== undefined;
    });
    if (!right) throw identityRefused();
    await this.unitOfWork.run((manager) => this.sessions.confirm(manager, at.tokenHash));
  }

  /** @throws passwordWeak with every reason. */
  private async refuseWeak(account: Account, actor: Actor, password: string, address: string) {
    const secondFactor = await this.besideFactor(actor, address);
    const unitNames = await this.unitNames(account.id);
    const profile = this.settings.security;
    const owner = { login: account.login, name: account.name, unitNames, secondFactor };
    const problems = passwordProblems(password, owner, profile);
    if (problems.length > 0) throw weakness(problems, demandOf(profile, secondFactor));
  }

  /** Runs a proof under the same count as a sign-in; whoever sets the lock off is signed out. */
  private async counted(
    account: Account,
    { address, sessionId }: SignedInAt,
    proof: () => Promise<boolean>,
  ): Promise<boolean> {
    const attempt = await this.attempts.count(account.login);
    const right = !attempt.locked && (await proof());
    if (right) {
      await this.unitOfWork.run((manager) => this.attempts.forget(manager, attempt));
      return true;
    }
    this.attempts.noteFailure(address);
    if (!attempt.locked && !attempt.locksUntil) return false;
    await this.unitOfWork.run((manager) => this.sessions.endOne(manager, account.id, sessionId));
    throw accountLocked();
  }

  private async store(manager: EntityManager, id: string, passwordHash: string): Promise<void> {
    const passwordChangedAt = this.clock.moment();
    await manager.update(Account, { id }, { passwordHash, passwordChangedAt, oneTimeUntil: null });
  }

  private async besideFactor(actor: Actor, address: string): Promise<boolean> {
    const reach = { administrator: isAdministrator(actor), address };
    if (secondFactorNeeded(this.settings.security, reach)) return true;
    return (await this.factors.of(this.reader.manager, actor.accountId!)) !== null;
  }

  private async ownAccount({ accountId }: Actor): Promise<Account> {
    return (await this.accounts.byId(this.reader.manager, accountId!))!;
  }

  private async unitNames(accountId: string): Promise<string[]> {
    const { manager } = this.reader;
    const duties = await this.accounts.dutiesOf(manager, accountId);
    const ids = duties.flatMap(({ organisationId }) => organisationId ?? []);
    const organisations = await this.units.organisations(manager, ids);
    return [...organisations.values()].map(({ name }) => name);
  }
}
