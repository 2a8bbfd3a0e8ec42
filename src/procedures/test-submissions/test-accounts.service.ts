import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { StaleVersion, updateVersioned } from '../../platform/database/update-versioned';
import type { Actor } from '../../platform/http/actor';
import { noRight, notFound } from '../../platform/http/app-error';
import { Scopes } from '../../units/scopes';
import { UnitsReadModel } from '../../units/units.read-model';
import { TestAccount } from './test-account.entity';
import type {
  DeclareAccountsBody,
  DeclaredAccounts,
  TestAccountsView,
} from './test-accounts.schema';
import { accountOfPerson, accountWithdrawn } from './test-refusals';
import { accountKey, namesPerson } from './test-rules';

/** Who decides when to check decides by which accounts it is tried. */
const DECLARE = 'procedure.verify';

/** By which accounts test dossiers may be handed in: once a round declares some, by no others. */
@Injectable()
export class TestAccounts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly units: UnitsReadModel,
    private readonly scopes: Scopes,
  ) {}

  /** Those in force first, by name. @throws notFound. */
  view(actor: Actor, roundId: string): Promise<TestAccountsView> {
    return this.reader.snapshot(async (manager) => {
      if (!(await this.units.round(manager, roundId))) throw notFound();
      const scope = await this.scopes.unitsOf(manager, actor, DECLARE, roundId);
      const rows = await manager.findBy(TestAccount, { roundId });
      const order = ({ withdrawnAt, key }: TestAccount) => `${withdrawnAt ? 1 : 0} ${key}`;
      return {
        mayDeclare: scope === 'all',
        accounts: rows
          .sort((a, b) => order(a).localeCompare(order(b)))
          .map(({ id, name, purpose, declaredByName, declaredAt, withdrawnAt, version }) => ({
            ...{ id, name, purpose, declaredBy: declaredByName, declaredAt, withdrawnAt, version },
          })),
      };
    });
  }

  /** The same again changes nothing; one that was withdrawn is in force again. @throws notFound, noRight, accountOfPerson. */
  declare(actor: Actor, roundId: string, body: DeclareAccountsBody): Promise<DeclaredAccounts> {
    return this.unitOfWork.run(async (manager) => {
      const name = await this.mayDeclare(manager, actor, roundId);
      const asked = new Map(body.accounts.map((each) => [accountKey(each.name), each]));
      for (const account of asked.values())
        if (namesPerson(account.name)) throw accountOfPerson({ ending: account.name.slice(-3) });
      const known = await manager.findBy(TestAccount, { roundId, key: In([...asked.keys()]) });
      const byKey = new Map(known.map((row) => [row.key, row]));
      const counts: DeclaredAccounts = { declared: 0, changed: 0, unchanged: 0 };
      const now = { declaredByName: actor.name.slice(0, 200), declaredAt: this.clock.moment() };
      const fresh: TestAccount[] = [];
      const objects = [];
      for (const [key, { name: account, purpose }] of asked) {
        const before = byKey.get(key);
        const id = before?.id ?? newId();
        const inForce = before?.withdrawnAt === null;
        if (inForce && before.purpose === purpose) {
          counts.unchanged += 1;
          continue;
        }
        counts[inForce ? 'changed' : 'declared'] += 1;
        if (!before)
          fresh.push({
            ...{ id, roundId, name: account, key, purpose, ...now, withdrawnAt: null, version: 1 },
          });
        else {
          const seen = { id, version: before.version };
          await updateVersioned(manager, TestAccount, seen, { purpose, ...now, withdrawnAt: null });
        }
        const told = before && { purpose: before.purpose, withdrawnAt: before.withdrawnAt };
        const after = { name: account, purpose, withdrawnAt: null };
        objects.push({ type: 'test_account', id, ...(told ? { before: told } : {}), after });
      }
      await insertRows(manager, TestAccount, fresh);
      if (objects.length > 0)
        await this.audit.record(manager, {
          ...{ actor, action: 'procedures.test-accounts-declared', roundId, objects },
          subject: { type: 'round', id: roundId, name },
          summary: { declared: counts.declared, changed: counts.changed },
        });
      return counts;
    });
  }

  /** No dossier is handed in by it any more; what was stays. @throws notFound, noRight, accountWithdrawn, StaleVersion. */
  withdraw(actor: Actor, id: string, version: number): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const row = await manager.findOneBy(TestAccount, { id });
      if (!row) throw notFound();
      const { roundId, name } = row;
      const round = await this.mayDeclare(manager, actor, roundId);
      if (row.version !== version) throw new StaleVersion('test_account', id, version);
      if (row.withdrawnAt !== null) throw accountWithdrawn({ account: name });
      const after = { withdrawnAt: this.clock.moment() };
      await updateVersioned(manager, TestAccount, { id, version }, after);
      await this.audit.record(manager, {
        ...{ actor, action: 'procedures.test-account-withdrawn', roundId },
        subject: { type: 'round', id: roundId, name: round },
        summary: { account: name },
        objects: [{ type: 'test_account', id, before: { withdrawnAt: null }, after }],
      });
    });
  }

  /** @returns keys of the accounts in force; none where the round never declared any. */
  static async inForce(manager: EntityManager, roundId: string): Promise<Set<string> | null> {
    if (!(await manager.existsBy(TestAccount, { roundId }))) return null;
    const rows = await manager.findBy(TestAccount, { roundId, withdrawnAt: IsNull() });
    return new Set(rows.map(({ key }) => key));
  }

  private async mayDeclare(manager: EntityManager, actor: Actor, roundId: string): Promise<string> {
    const round = await this.units.round(manager, roundId);
    if (!round) throw notFound();
    const scope = await this.scopes.unitsOf(manager, actor, DECLARE, roundId);
    if (scope !== 'all') throw noRight();
    return round.name;
  }
}
