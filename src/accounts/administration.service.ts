import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { AuditTrail } from '../platform/audit/audit-trail';
import type { JsonObject } from '../platform/audit/canonical';
import { Clock } from '../platform/clock';
import { Settings } from '../platform/config/settings';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { updateVersioned } from '../platform/database/update-versioned';
import type { Actor } from '../platform/http/actor';
import { fold } from '../platform/text/fold';
import { AccountAccess } from './account-access';
import { Account } from './account.entity';
import { AccountsRepository } from './accounts.repository';
import { AccountsService } from './accounts.service';
import { loginTaken } from './administration.errors';
import type { AdministeredAccount } from './administration.repository';
import type { newAccountBody, oneTimePasswordView } from './administration.schema';
import { DutyService } from './duty.service';
import { newOneTimePasswords, type OneTimePassword } from './one-time-password';
import { SecondFactorService } from './second-factor.service';
import { SessionStore } from './session-store';
import { SignInAttempts } from './sign-in-attempts';

type ShownOnce = z.infer<typeof oneTimePasswordView>;

/** Making, closing and opening accounts, and giving one-time passwords, without mail. */
@Injectable()
export class AdministrationService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: AccountAccess,
    private readonly accounts: AccountsService,
    private readonly repository: AccountsRepository,
    private readonly duties: DutyService,
    private readonly factors: SecondFactorService,
    private readonly sessions: SessionStore,
    private readonly attempts: SignInAttempts,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /**
   * @returns the one-time password, which is shown this once.
   * @throws loginTaken, dutyWrong, or grantTooHigh for a duty beyond the own ones.
   */
  async create(actor: Actor, body: z.infer<typeof newAccountBody>): Promise<ShownOnce> {
    const [{ password, until, hash }] = await this.oneTime();
    return this.unitOfWork.run(async (manager) => {
      const duties = [];
      for (const duty of body.duties) duties.push(await this.duties.checked(manager, actor, duty));
      // Only now: whether a login exists is told to nobody who may not make this account.
      if (await this.repository.byLogin(manager, body.login))
        throw loginTaken({ login: body.login });
      const person = { login: body.login, name: body.name, duties };
      const id = await this.accounts.add(manager, person, hash, actor, until);
      return { id, login: body.login, password, until };
    });
  }

  async rename(actor: Actor, id: string, version: number, name: string): Promise<void> {
    await this.unitOfWork.run(async (manager) => {
      const found = await this.access.one(manager, actor, id);
      const change = { name: name.normalize('NFC'), foldedName: fold(name) };
      await updateVersioned(manager, Account, { id, version }, change);
      await this.record(manager, actor, found, 'accounts.renamed', {
        before: { name: found.account.name },
        after: { name: change.name },
      });
    });
  }

  /** Closes an account and ends its sessions; nothing it did is lost. */
  async disable(actor: Actor, id: string, version: number): Promise<void> {
    await this.unitOfWork.run(async (manager) => {
      const found = await this.access.other(manager, actor, id);
      await this.access.refuseLast(manager, found);
      const change = { disabled: true, disabledReason: 'by_administrator' as const };
      await updateVersioned(manager, Account, { id, version }, change);
      await this.sessions.endAll(manager, id);
      await this.record(manager, actor, found, 'accounts.disabled');
    });
  }

  async enable(actor: Actor, id: string, version: number): Promise<void> {
    await this.unitOfWork.run(async (manager) => {
      const found = await this.access.other(manager, actor, id);
      const enabledAt = this.clock.moment();
      const change = { disabled: false, disabledReason: null, enabledAt };
      await updateVersioned(manager, Account, { id, version }, change);
      await this.record(manager, actor, found, 'accounts.enabled');
    });
  }

  /**
   * A new one-time password in place of a forgotten one; every session of the person ends, and so
   * does the lock that wrong passwords set.
   * @param withoutSecondFactor takes the second factor away as well: the telephone is lost.
   */
  async giveOneTimePassword(
    actor: Actor,
    id: string,
    withoutSecondFactor: boolean,
  ): Promise<ShownOnce> {
    const [{ password, until, hash }] = await this.oneTime();
    return this.unitOfWork.run(async (manager) => {
      const found = await this.access.other(manager, actor, id);
      await manager.update(Account, { id }, { passwordHash: hash, oneTimeUntil: until });
      await this.sessions.endAll(manager, id);
      await this.attempts.lift(manager, found.account.login);
      if (withoutSecondFactor) await this.factors.remove(manager, id);
      const summary = { until, withoutSecondFactor };
      await this.record(manager, actor, found, 'accounts.one-time-password-given', { summary });
      return { id, login: found.account.login, password, until };
    });
  }

  /** @returns how many sessions ended. */
  async endSessions(actor: Actor, id: string): Promise<number> {
    return this.unitOfWork.run(async (manager) => {
      const found = await this.access.one(manager, actor, id);
      const sessions = await this.sessions.endAll(manager, id);
      const summary = { sessions };
      await this.record(manager, actor, found, 'accounts.sessions-ended', { summary });
      return sessions;
    });
  }

  private async oneTime() {
    const made = await newOneTimePasswords(1, this.settings.security, this.clock);
    return made as [OneTimePassword];
  }

  private async record(
    manager: EntityManager,
    actor: Actor,
    { account, duties }: AdministeredAccount,
    action: string,
    told: { summary?: JsonObject; before?: JsonObject; after?: JsonObject } = {},
  ): Promise<void> {
    const { id, login, name } = account;
    const { summary = {}, before, after } = told;
    await this.audit.record(manager, {
      actor,
      action,
      subject: { type: 'account', id, name: `${name} (${login})` },
      organisationId: duties.find((duty) => duty.organisationId)?.organisationId ?? null,
      summary: { login, ...summary },
      ...(before ? { objects: [{ type: 'account', id, before, after }] } : {}),
    });
  }
}
