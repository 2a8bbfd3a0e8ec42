import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { AuditTrail } from '../platform/audit/audit-trail';
import { Clock } from '../platform/clock';
import { Settings } from '../platform/config/settings';
import { Reader } from '../platform/database/reader';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Actor } from '../platform/http/actor';
import { notFound } from '../platform/http/app-error';
import { AccountAccess } from './account-access';
import { Account } from './account.entity';
import type { AdministeredAccount } from './administration.repository';
import { slipGiven, slipNotFor } from './bulk.errors';
import type { slipsBody, slipsView } from './bulk.schema';
import { isOpen } from './duty-rules';
import { newOneTimePasswords, type OneTimePassword } from './one-time-password';
import { NO_PASSWORD } from './password';
import { SessionStore } from './session-store';
import { SignInAttempts } from './sign-in-attempts';

/**
 * One-time passwords for a sheet of slips. The clear text is made for one answer and stored nowhere:
 * a slip that is lost is replaced by another password, never found again.
 */
@Injectable()
export class OneTimeSlips {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly access: AccountAccess,
    private readonly sessions: SessionStore,
    private readonly attempts: SignInAttempts,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /**
   * @throws notFound for an account that is not theirs to look after, slipNotFor for one that needs
   *   no slip, slipGiven where one was given before and `again` is not said.
   */
  async give(
    actor: Actor,
    { ids, again }: z.infer<typeof slipsBody>,
  ): Promise<z.infer<typeof slipsView>> {
    // Before the hashes are worked out; once more where it counts.
    await this.accounts(this.reader.manager, actor, ids, again);
    const passwords = await newOneTimePasswords(ids.length, this.settings.security, this.clock);
    const slips = await this.unitOfWork.run(async (manager) => {
      const accounts = await this.accounts(manager, actor, ids, again);
      for (const [at, found] of accounts.entries())
        await this.giveOne(manager, actor, found, passwords[at]!);
      return accounts.map((found, at) => this.slipOf(found, passwords[at]!));
    });
    return { slips, address: this.settings.http.publicUrl ?? null };
  }

  private async accounts(manager: EntityManager, actor: Actor, ids: string[], again: boolean) {
    const own = await this.access.all(manager, actor);
    const byId = new Map(own.map((each) => [each.account.id, each]));
    const accounts = [...new Set(ids)].map((id) => {
      const found = byId.get(id);
      if (!found) throw notFound();
      return found;
    });
    refuse(accounts, (each) => !needsSlip(each, actor), slipNotFor);
    if (!again) refuse(accounts, ({ account }) => account.oneTimeUntil !== null, slipGiven);
    return accounts;
  }

  /** Of two who ask for the same slip in one moment, one gets it. */
  private async giveOne(
    manager: EntityManager,
    actor: Actor,
    { account, duties }: AdministeredAccount,
    { hash, until }: OneTimePassword,
  ): Promise<void> {
    const { id, login, name, passwordHash } = account;
    const change = { passwordHash: hash, oneTimeUntil: until };
    const result = await manager.update(Account, { id, passwordHash }, change);
    if (result.affected !== 1) throw slipGiven({ logins: login });
    await this.sessions.endAll(manager, id);
    await this.attempts.lift(manager, login);
    await this.audit.record(manager, {
      actor,
      action: 'accounts.one-time-password-given',
      subject: { type: 'account', id, name: `${name} (${login})` },
      organisationId: duties.find(({ organisationId }) => organisationId)?.organisationId ?? null,
      summary: { login, until, slip: true },
    });
  }

  private slipOf(
    { account: { id, name, login }, duties }: AdministeredAccount,
    { password, until }: OneTimePassword,
  ) {
    const { today } = this.access;
    const duty = duties.find((each) => each.organisationName && isOpen(each, today));
    return { id, name, login, organisation: duty?.organisationName ?? null, password, until };
  }
}

/** Nobody's own password is taken from them in passing: only who has not chosen one yet gets a slip. */
function needsSlip({ account }: AdministeredAccount, actor: Actor): boolean {
  const unchosen = account.passwordHash === NO_PASSWORD || account.oneTimeUntil !== null;
  return unchosen && !account.disabled && account.id !== actor.accountId;
}

function refuse(
  accounts: AdministeredAccount[],
  refused: (each: AdministeredAccount) => boolean,
  error: typeof slipGiven,
): void {
  const logins = accounts.filter(refused).map(({ account }) => account.login);
  if (logins.length > 0) throw error({ logins: logins.join(', ') }, logins);
}
