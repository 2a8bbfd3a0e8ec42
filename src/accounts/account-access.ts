import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock';
import { Settings } from '../platform/config/settings';
import type { Actor } from '../platform/http/actor';
import { notFound } from '../platform/http/app-error';
import { vietnamDay } from '../platform/vietnam-time';
import { AdministrationRepository, type AdministeredAccount } from './administration.repository';
import { lastAdministrator, notOneself } from './administration.errors';
import type { AccountState } from './administration.schema';
import { isOpen } from './duty-rules';
import { administers, ASSIST, mayLookAfter } from './granting.policy';
import { NO_PASSWORD } from './password';
import { isUnused } from './unused';

/** Which accounts a person may look after; the others are not there for them. */
@Injectable()
export class AccountAccess {
  constructor(
    private readonly repository: AdministrationRepository,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  get today(): string {
    return vietnamDay(this.clock.now());
  }

  /** Every account the person may look after, ordered by name. */
  async all(manager: EntityManager, actor: Actor): Promise<AdministeredAccount[]> {
    if (administers(actor.grants)) return this.repository.accounts(manager);
    const paths = actor.grants
      .filter(({ permissions }) => permissions.has(ASSIST))
      .flatMap(({ organisationPath }) => organisationPath ?? []);
    const ids = await this.repository.idsWithin(manager, paths);
    const found = ids.length === 0 ? [] : await this.repository.accounts(manager, ids);
    return found.filter((each) => this.covers(actor, each));
  }

  /** @throws notFound for an account that is not there or is not theirs to look after. */
  async one(manager: EntityManager, actor: Actor, id: string): Promise<AdministeredAccount> {
    const [found] = await this.repository.accounts(manager, [id]);
    if (!found || !this.covers(actor, found)) throw notFound();
    return found;
  }

  /** The same for an act, which nobody does on themselves. */
  async other(manager: EntityManager, actor: Actor, id: string): Promise<AdministeredAccount> {
    const found = await this.one(manager, actor, id);
    if (id === actor.accountId) throw notOneself();
    return found;
  }

  /** @throws lastAdministrator where nobody else could administer the province afterwards. */
  async refuseLast(manager: EntityManager, { account, duties }: AdministeredAccount) {
    const today = this.today;
    const administrator = duties.some(
      (duty) => duty.role === 'province_administrator' && isOpen(duty, today),
    );
    if (!administrator) return;
    const others = await this.repository.otherAdministrators(manager, account.id, today);
    if (others === 0) throw lastAdministrator();
  }

  /** How an account stands, as the list tells it. */
  stateOf({ account }: AdministeredAccount): AccountState {
    if (account.disabled) return 'disabled';
    const { unusedDays } = this.settings.security;
    if (isUnused(account, unusedDays, this.clock.now().getTime())) return 'unused';
    if (account.passwordHash === NO_PASSWORD) return 'no-password';
    return account.oneTimeUntil ? 'one-time' : 'active';
  }

  private covers(actor: Actor, { account, duties }: AdministeredAccount): boolean {
    const open = duties.filter((duty) => isOpen(duty, this.today));
    return account.id === actor.accountId || mayLookAfter(actor.grants, open);
  }
}
