import type { AuditedAct } from '../../src/platform/audit/audit-trail';
import { SYSTEM } from '../../src/platform/http/actor';
import { auditTriggers } from '../../src/platform/audit/audit.triggers';
import type { TestDatabase } from './database';

/** An act on a thing with two parts. */
export const auditedAct = (id: string): AuditedAct => ({
  actor: SYSTEM,
  action: 'test.done',
  subject: { type: 'thing', id },
  summary: { name: 'Phường Hà Lầm', count: 3 },
  objects: [1, 2].map((part) => ({
    type: 'part',
    id: `${id}-${part}`,
    before: { a: 1 },
    after: { a: 2 },
  })),
});

/** Writes so many entries, started at the same time. */
export async function writeEntries(database: TestDatabase, count: number): Promise<void> {
  await Promise.all(
    Array.from({ length: count }, (_, at) =>
      database.unitOfWork.run((manager) => database.audit.record(manager, auditedAct(`t${at}`))),
    ),
  );
}

/** What somebody with the database itself could do: switch the guards off, then change it. */
export async function tamper(database: TestDatabase, statements: string[]): Promise<void> {
  const guards = new Map(
    ['audit_entry', 'audit_object'].flatMap((table) =>
      auditTriggers
        .flatMap(({ names }) => names)
        .filter((name) => name.startsWith(`tr_${table}_`))
        .map((name) => [name, table] as const),
    ),
  );
  await database.unitOfWork.run(async (manager) => {
    for (const [guard, table] of guards) {
      await manager.query(
        `DROP TRIGGER ${guard}${database.engine === 'sqlite' ? '' : ` ON ${table}`}`,
      );
    }
    for (const statement of statements) await manager.query(statement);
    // Put back, as a careful intruder would.
    const { engine } = database;
    for (const set of auditTriggers)
      for (const statement of engine === 'sqlite' ? set.sqlite : set.postgres)
        await manager.query(statement);
  });
}
