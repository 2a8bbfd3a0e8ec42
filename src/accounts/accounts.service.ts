import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../platform/audit/audit-trail';
import { Clock } from '../platform/clock';
import { Settings } from '../platform/config/settings';
import { newId } from '../platform/database/ids';
import { Reader } from '../platform/database/reader';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { SYSTEM, type Actor } from '../platform/http/actor';
import { setupRefused } from './accounts.errors';
import { AccountsRepository } from './accounts.repository';
import { newAccountRows, type NewDuty } from './new-account-rows';
import { hashPassword } from './password';
import { demandOf, passwordProblems, type PasswordDemand } from './password-rules';
import { weakness } from './password-words';
import { secondFactorNeeded } from './pending';
import { digestOfSecret, newSecret } from './secret';

/** An account to be made, with its duties. */
export interface NewAccount {
  login: string;
  name: string;
  password: string;
  duties: NewDuty[];
}

/** Makes accounts; the very first one needs the set-up token. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly accounts: AccountsRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** Whether nobody can sign in yet. */
  async setupNeeded(): Promise<boolean> {
    return !(await this.accounts.anyAccount(this.reader.manager));
  }

  /** @returns a new set-up token while there is no account, replacing any earlier one. */
  async issueSetupToken(): Promise<string | undefined> {
    if (!(await this.setupNeeded())) return undefined;
    const token = newSecret();
    await this.unitOfWork.run(async (manager) => {
      const open = await this.accounts.openSetupToken(manager);
      if (open) return this.accounts.replaceSetupToken(manager, open.id, digestOfSecret(token));
      return this.accounts.addSetupToken(manager, {
        id: newId(),
        tokenHash: digestOfSecret(token),
        createdAt: this.clock.moment(),
        usedAt: null,
      });
    });
    return token;
  }

  /**
   * Makes the first account, which runs the installation for the province.
   * @throws passwordWeak, or setupRefused when the token is wrong, used, or somebody can sign in already.
   */
  async setUp(token: string, person: Omit<NewAccount, 'duties'>): Promise<void> {
    this.refuseWeak(person);
    const passwordHash = await hashPassword(person.password);
    await this.unitOfWork.run(async (manager) => {
      const used = await this.accounts.useSetupToken(
        manager,
        digestOfSecret(token),
        this.clock.moment(),
      );
      if (!used || (await this.accounts.anyAccount(manager))) throw setupRefused();
      const duties = [{ role: 'province_administrator' as const, organisationId: null }];
      await this.add(manager, { ...person, duties }, passwordHash, SYSTEM);
    });
  }

  /** What the first password must have: whoever sets up administers, and gets a second factor. */
  firstPasswordDemand(): PasswordDemand {
    const profile = this.settings.security;
    const reach = { administrator: true, address: '' };
    return demandOf(profile, secondFactorNeeded(profile, reach));
  }

  private refuseWeak({ login, name, password }: Omit<NewAccount, 'duties'>): void {
    const profile = this.settings.security;
    const secondFactor = secondFactorNeeded(profile, { administrator: true, address: '' });
    const owner = { login, name, unitNames: [], secondFactor };
    const problems = passwordProblems(password, owner, profile);
    if (problems.length > 0) throw weakness(problems, this.firstPasswordDemand());
  }

  /** Makes several accounts at once, all or none. */
  async create(people: NewAccount[], actor: Actor): Promise<void> {
    const hashes = await Promise.all(people.map((person) => hashPassword(person.password)));
    await this.unitOfWork.run(async (manager) => {
      for (const [at, person] of people.entries())
        await this.add(manager, person, hashes[at]!, actor);
    });
  }

  /**
   * Adds one account with its duties.
   * @param oneTimeUntil the password is a one-time one, good until then.
   * @returns its id.
   */
  async add(
    manager: EntityManager,
    person: Omit<NewAccount, 'password'>,
    passwordHash: string,
    actor: Actor,
    oneTimeUntil: string | null = null,
  ): Promise<string> {
    const password = { hash: passwordHash, oneTimeUntil };
    const { account, duties } = newAccountRows(person, password, this.clock.moment());
    const { id } = account;
    await this.accounts.addAccount(manager, account);
    await this.accounts.addDuties(manager, duties);
    await this.audit.record(manager, {
      actor,
      action: 'accounts.created',
      subject: { type: 'account', id, name: `${person.name} (${person.login})` },
      organisationId: person.duties.find((duty) => duty.organisationId)?.organisationId ?? null,
      summary: { login: person.login, duties: person.duties },
      objects: [{ type: 'account', id, after: { login: person.login, duties: person.duties } }],
    });
    return id;
  }
}
