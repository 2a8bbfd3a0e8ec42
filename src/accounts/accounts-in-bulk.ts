import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { AuditTrail } from '../platform/audit/audit-trail';
import { Clock } from '../platform/clock';
import { insertRows } from '../platform/database/insert-rows';
import { newId } from '../platform/database/ids';
import { Reader } from '../platform/database/reader';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Actor } from '../platform/http/actor';
import { UnitsReadModel } from '../units/units.read-model';
import { AccountAccess } from './account-access';
import { Account } from './account.entity';
import { AdministrationRepository } from './administration.repository';
import type { AskedRow } from './asked-row';
import { bulkOutdated } from './bulk.errors';
import { planAccounts, type BulkContext, type PlannedAccount } from './bulk-plan';
import type { bulkBody, bulkReceipt } from './bulk.schema';
import { Duty } from './duty.entity';
import { DutyLimits } from './duty-limits';
import { DutyService } from './duty.service';
import { placesToGive } from './granting.policy';
import { isAskedFor, knownAccount, type KnownAccount } from './known-account';
import { newAccountRows } from './new-account-rows';
import { NO_PASSWORD } from './password';
import { labelled, PlaceLookup } from './place-lookup';
import { normalLogin } from './sign-in-attempts';

type Asked = z.infer<typeof bulkBody>['accounts'][number];
type Receipt = z.infer<typeof bulkReceipt>;

/** Logins named in the answer when a plan no longer holds. */
const MOST_NAMED = 10;

/** Many accounts at once, by the rules for one: planned, then made in one unit of work or not at all. */
@Injectable()
export class AccountsInBulk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly repository: AdministrationRepository,
    private readonly access: AccountAccess,
    private readonly units: UnitsReadModel,
    private readonly duties: DutyService,
    private readonly limits: DutyLimits,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Says of every row what would become of it; writes nothing. */
  async plan(
    actor: Actor,
    rows: readonly AskedRow[],
    { listTypes, nearest }: Pick<BulkContext, 'listTypes' | 'nearest'>,
  ): Promise<PlannedAccount[]> {
    const facts = await this.reader.snapshot(async (manager) => ({
      accounts: await this.known(manager, actor),
      places: await this.places(manager, actor),
    }));
    const { today } = this.access;
    const { registers } = this.limits;
    return planAccounts(rows, {
      ...{ ...facts, today, grants: actor.grants },
      ...{ listTypes, registers, nearest },
    });
  }

  /** Every body, and whether the person gives duties there; with the text that names it alone. */
  async places(manager: EntityManager, actor: Actor): Promise<PlaceLookup> {
    const all = await this.units.organisationsWithin(manager, ['/']);
    const units = await this.units.units(
      manager,
      all.map(({ unitId }) => unitId),
    );
    const { province, paths } = placesToGive(actor.grants, undefined);
    const places = all.map(({ id, name, path, unitId, validTo }) => ({
      ...{ id, name, path, validTo },
      code: units.get(unitId)?.code ?? '',
      within: province || paths.some((own) => path.startsWith(own)),
    }));
    return new PlaceLookup(labelled(places));
  }

  /**
   * Makes the accounts, without passwords: those are given when somebody is there to take the slips.
   * Sent once more it makes none and answers the same accounts.
   * @throws bulkOutdated where a login has become somebody else's, dutyWrong, grantTooHigh, notFound.
   */
  create(actor: Actor, asked: readonly Asked[]): Promise<Receipt> {
    return this.unitOfWork.run(async (manager) => {
      const known = await this.known(manager, actor);
      const fresh: ReturnType<typeof newAccountRows>[] = [];
      const taken: string[] = [];
      const accounts: Receipt['accounts'] = [];
      const seen = new Set<string>();
      for (const body of asked) {
        const login = normalLogin(body.login);
        const duties = [];
        for (const duty of body.duties)
          duties.push(await this.duties.checked(manager, actor, duty));
        const there = known.get(login);
        if (seen.has(login) || (there && !isAskedFor(there, body))) taken.push(login);
        seen.add(login);
        if (there) {
          accounts.push({ id: there.id, login, name: there.name, created: false });
          continue;
        }
        const password = { hash: NO_PASSWORD, oneTimeUntil: null };
        const rows = newAccountRows({ ...body, duties }, password, this.clock.moment());
        fresh.push(rows);
        accounts.push({ id: rows.account.id, login, name: rows.account.name, created: true });
      }
      if (taken.length > 0) throw outdated(taken);
      if (fresh.length > 0) await this.store(manager, actor, fresh);
      return { created: fresh.length, unchanged: asked.length - fresh.length, accounts };
    });
  }

  private async store(
    manager: EntityManager,
    actor: Actor,
    fresh: ReturnType<typeof newAccountRows>[],
  ): Promise<void> {
    const duties = fresh.flatMap((each) => each.duties);
    await insertRows(
      manager,
      Account,
      fresh.map(({ account }) => account),
    );
    await insertRows(manager, Duty, duties);
    const bodies = new Set(duties.map(({ organisationId }) => organisationId));
    await this.audit.record(manager, {
      actor,
      action: 'accounts.created-in-bulk',
      subject: { type: 'account_batch', id: newId(), name: `${fresh.length} tài khoản` },
      organisationId: bodies.size === 1 ? [...bodies][0]! : null,
      summary: { accounts: fresh.length },
      objects: fresh.map((each) => ({
        ...{ type: 'account', id: each.account.id },
        after: { login: each.account.login, name: each.account.name, duties: each.duties },
      })),
    });
  }

  private async known(manager: EntityManager, actor: Actor): Promise<Map<string, KnownAccount>> {
    const all = await this.repository.accounts(manager);
    const own = await this.access.all(manager, actor);
    const visible = new Set(own.map(({ account }) => account.id));
    const { today } = this.access;
    return new Map(
      all.map((each) => [
        each.account.login,
        knownAccount(each, visible.has(each.account.id), today),
      ]),
    );
  }
}

function outdated(logins: string[]): Error {
  const named = logins.slice(0, MOST_NAMED).join(', ');
  const text = logins.length > MOST_NAMED ? `${named}, …` : named;
  return bulkOutdated({ logins: text }, logins);
}
