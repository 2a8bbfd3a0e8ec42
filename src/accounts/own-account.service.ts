import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Settings } from '../platform/config/settings';
import { Reader } from '../platform/database/reader';
import type { Actor } from '../platform/http/actor';
import type { Account } from './account.entity';
import { factorMissing, factorRequired } from './accounts.errors';
import { AccountsRepository } from './accounts.repository';
import { isAdministrator } from './administrator';
import type { ownAccountView } from './own-account.schema';
import { PasswordService } from './password.service';
import { idleLimit, secondFactorNeeded } from './pending';
import { SecondFactorService } from './second-factor.service';

/** The own account as its page shows it, and the second factor. */
@Injectable()
export class OwnAccountService {
  constructor(
    private readonly reader: Reader,
    private readonly accounts: AccountsRepository,
    private readonly passwords: PasswordService,
    private readonly factors: SecondFactorService,
    private readonly settings: Settings,
  ) {}

  /** @param address the person comes from: over the Internet more may be asked. */
  async view(actor: Actor, address: string): Promise<z.infer<typeof ownAccountView>> {
    const { login, name, passwordChangedAt } = await this.account(actor);
    const profile = this.settings.security;
    return {
      login,
      name,
      passwordChangedAt,
      password: await this.passwords.demand(actor, address),
      secondFactor: {
        present: (await this.factors.of(this.reader.manager, actor.accountId!)) !== null,
        needed: this.needed(actor, address),
        recoveryCodesLeft: await this.factors.recoveryCodesLeft(actor.accountId!),
      },
      idleMinutes: idleLimit(profile, isAdministrator(actor)) / 60_000,
      demonstration: profile.level === 'demonstration',
    };
  }

  async beginFactor(actor: Actor): Promise<{ secret: string; address: string }> {
    return this.factors.begin(actor, (await this.account(actor)).login);
  }

  /** @throws factorRequired where the setting asks for one. */
  async removeFactor(actor: Actor, address: string): Promise<void> {
    if (this.needed(actor, address)) throw factorRequired();
    await this.factors.removeOwn(actor);
  }

  /** @throws factorMissing without a second factor, which they stand in for. */
  async renewRecoveryCodes(actor: Actor): Promise<string[]> {
    if (!(await this.factors.of(this.reader.manager, actor.accountId!))) throw factorMissing();
    return this.factors.renewRecoveryCodes(actor);
  }

  private needed(actor: Actor, address: string): boolean {
    const reach = { administrator: isAdministrator(actor), address };
    return secondFactorNeeded(this.settings.security, reach);
  }

  private async account({ accountId }: Actor): Promise<Account> {
    return (await this.accounts.byId(this.reader.manager, accountId!))!;
  }
}
