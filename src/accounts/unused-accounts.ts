import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { AuditTrail } from '../platform/audit/audit-trail';
import { Clock } from '../platform/clock';
import { Settings } from '../platform/config/settings';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Actor } from '../platform/http/actor';
import { DailyJobs } from '../platform/jobs/daily-jobs';
import { defineJob } from '../platform/jobs/job-definition';
import { vietnamDay } from '../platform/vietnam-time';
import { Account } from './account.entity';
import { AdministrationRepository, type AdministeredAccount } from './administration.repository';
import { SessionStore } from './session-store';
import { isUnused, unusedToClose, usedAt } from './unused';

/** Closes the accounts that nobody used for as long as the security level says. */
export const closeUnusedJob = defineJob<{ day: string }>('accounts.close-unused', 'upkeep');

/** Once a day: accounts that nobody uses are closed, not deleted, and whoever looks after them opens them again. */
@Injectable()
export class UnusedAccounts implements OnModuleInit {
  constructor(
    private readonly daily: DailyJobs,
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: AdministrationRepository,
    private readonly sessions: SessionStore,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.daily.register({
      definition: closeUnusedJob,
      order: (now) => ({ day: vietnamDay(now) }),
      work: ({ actor }) => this.close(actor),
      // By a clock put forward everybody has been away for long; nobody loses their account for that.
      inDoubt: async (_, { wrong }) => ({ closed: 0, administratorKept: false, clock: wrong }),
    });
  }

  /** @returns how many accounts were closed, and whether the last administrator was kept open though unused. */
  private close(actor: Actor): Promise<{ closed: number; administratorKept: boolean }> {
    return this.unitOfWork.run(async (manager) => {
      const all = await this.repository.accounts(manager);
      const open = all.filter(({ account }) => !account.disabled);
      const { close, kept } = unusedToClose(open.map((each) => this.factsOf(each)));
      let closed = 0;
      for (const id of close) {
        const found = open.find(({ account }) => account.id === id)!;
        if (await this.closeOne(manager, found, actor)) closed += 1;
      }
      return { closed, administratorKept: kept !== null };
    });
  }

  private factsOf({ account, duties }: AdministeredAccount) {
    const now = this.clock.now();
    const today = vietnamDay(now);
    return {
      id: account.id,
      usedAt: usedAt(account),
      unused: isUnused(account, this.settings.security.unusedDays, now.getTime()),
      administrator: duties.some(
        ({ role, validFrom, validTo }) =>
          role === 'province_administrator' &&
          validFrom <= today &&
          (validTo === null || today < validTo),
      ),
    };
  }

  /** @returns false where the person signed in, or somebody changed the account, in this very moment. */
  private async closeOne(
    manager: EntityManager,
    { account, duties }: AdministeredAccount,
    actor: Actor,
  ): Promise<boolean> {
    const { id, login, name, version, lastSignedInAt } = account;
    const seen = { id, version, disabled: false, lastSignedInAt: lastSignedInAt ?? IsNull() };
    const change = { disabled: true, disabledReason: 'unused', version: version + 1 } as const;
    if ((await manager.update(Account, seen, change)).affected !== 1) return false;
    await this.sessions.endAll(manager, id);
    await this.audit.record(manager, {
      actor,
      action: 'accounts.closed-unused',
      subject: { type: 'account', id, name: `${name} (${login})` },
      organisationId: duties.find(({ organisationId }) => organisationId)?.organisationId ?? null,
      summary: { login, days: this.settings.security.unusedDays, usedAt: usedAt(account) },
      objects: [{ type: 'account', id, before: { disabled: false }, after: { disabled: true } }],
    });
    return true;
  }
}
