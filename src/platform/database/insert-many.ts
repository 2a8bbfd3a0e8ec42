import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { type Columns, givenColumns, insertRows, MOST_ROWS, names, valueOf } from './insert-rows';

/** Rows of one table, of which very many come; `alike` are the columns in which all have the same value. */
type ManyRows<E extends ObjectLiteral> = readonly [
  entity: EntityTarget<E>,
  rows: readonly Partial<E>[],
  alike: readonly (keyof E & string)[],
];

/** The same with its entity forgotten, so that several tables may stand in one list. */
export type ManyOfTable = ManyRows<ObjectLiteral>;

/** @param alike columns in which all rows have the same value. */
export const manyOf = <E extends ObjectLiteral>(
  entity: EntityTarget<E>,
  rows: readonly Partial<E>[],
  alike: readonly (keyof E & string)[],
): ManyOfTable => [entity, rows, alike];

/**
 * Adds very many rows, table by table in their order. On SQLite a value that all rows share goes to the database
 * once a statement, and one statement is made ready while the one before it is carried out: where that happens in
 * a thread of its own, neither waits for the other.
 * @throws Error where rows differ in a column in which they are said to be alike.
 */
export async function insertMany(
  manager: EntityManager,
  tables: readonly ManyOfTable[],
): Promise<void> {
  for (const table of tables) refuseDifferences(table);
  if (manager.connection.options.type === 'postgres') {
    for (const [entity, rows] of tables) await insertRows(manager, entity, rows);
    return;
  }
  let before: Promise<unknown> = Promise.resolve();
  for (const table of tables)
    for (const { sql, values } of statementsFor(manager, table)) {
      const stored = manager.query(sql, values);
      // It is waited for below; until then a failure is nobody's.
      stored.catch(() => {});
      await before;
      before = stored;
    }
  await before;
}

function refuseDifferences([, rows, alike]: ManyOfTable): void {
  for (const property of alike)
    if (rows.some((row) => row[property] !== rows[0]![property]))
      throw new Error(`Rows that are said to be alike differ in ${property}`);
}

interface Statement {
  sql: string;
  values: unknown[];
}

function* statementsFor(
  manager: EntityManager,
  [entity, rows, alike]: ManyOfTable,
): Generator<Statement> {
  if (rows.length === 0) return;
  const metadata = manager.connection.getMetadata(entity);
  const columns = givenColumns(metadata, rows);
  const isShared = ({ propertyName }: Columns[number]) => alike.includes(propertyName);
  const [shared, own] = [columns.filter(isShared), columns.filter((each) => !isShared(each))];
  const valueIn = own.map((column) => valueOf(manager, column));
  const sharedValues = shared.map((column) => valueOf(manager, column)(rows[0]!));
  const into = `INSERT INTO "${metadata.tableName}" (${names([...own, ...shared])})`;
  for (let at = 0; at < rows.length;) {
    // Powers of two, so that a few prepared statements serve any number of rows.
    const size = Math.min(MOST_ROWS, 2 ** Math.floor(Math.log2(rows.length - at)));
    const values = new Array<unknown>(size * own.length + shared.length);
    let next = 0;
    for (let row = at; row < at + size; row += 1)
      for (const value of valueIn) values[next++] = value(rows[row]!);
    for (const value of sharedValues) values[next++] = value;
    yield { sql: statementOf(into, own.length, shared.length, size), values };
    at += size;
  }
}

const statements = new Map<string, string>();

/** The very same text again is found sooner among the prepared statements. */
function statementOf(into: string, own: number, shared: number, rows: number): string {
  const key = `${rows} ${shared} ${into}`;
  let sql = statements.get(key);
  if (sql === undefined) statements.set(key, (sql = written(into, own, shared, rows)));
  return sql;
}

function written(into: string, own: number, shared: number, rows: number): string {
  const row = `(${marks(own)})`;
  const each = `VALUES ${new Array<string>(rows).fill(row).join(', ')}`;
  if (shared === 0) return `${into} ${each}`;
  // CROSS JOIN: SQLite then takes the rows in their order.
  return `${into} SELECT own.*, shared.* FROM (${each}) AS own CROSS JOIN (SELECT ${marks(shared)}) AS shared`;
}

const marks = (count: number): string => new Array<string>(count).fill('?').join(', ');
