import type { EntityManager, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';

/** Values a statement on PostgreSQL, which allows 65,535 parameters. */
const PARAMETERS = 30_000;
/** Rows a statement on SQLite: powers of two, so that a few prepared statements serve any number of rows. */
export const MOST_ROWS = 128;

export type Columns = EntityMetadata['columns'];

/** JSON that is a text already. */
class ReadyJson {
  constructor(readonly text: string) {}
}

/** A value for a JSON column that was made a text before: it is stored as it stands. */
export const readyJson = (text: string | null): null =>
  (text === null ? null : new ReadyJson(text)) as null;

/**
 * Adds rows in few statements. Written out here, because TypeORM builds its insert value by value, which
 * costs several times what the database needs to store the rows.
 * @param manager of the unit of work.
 * @param rows plain objects with the entity's properties; a column that is not null must be given.
 * @param replacing columns of a key: where a row with the same values in them is there already, its other
 *   given columns are overwritten.
 */
export async function insertRows<E extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<E>,
  rows: readonly Partial<E>[],
  replacing: readonly (keyof E & string)[] = [],
): Promise<void> {
  if (rows.length === 0) return;
  const metadata = manager.connection.getMetadata(entity);
  const columns = givenColumns(metadata, rows);
  const postgres = manager.connection.options.type === 'postgres';
  const ending = replacing.length === 0 ? '' : overwriting(columns, replacing);
  for (let at = 0; at < rows.length;) {
    const left = rows.length - at;
    const size = postgres
      ? Math.min(left, Math.floor(PARAMETERS / columns.length))
      : Math.min(MOST_ROWS, 2 ** Math.floor(Math.log2(left)));
    const sql = statement(metadata, columns, size, postgres, ending);
    await manager.query(sql, valuesOf(manager, columns, rows, at, at + size));
    at += size;
  }
}

/** Rows of one table, as `insertRows` takes them. */
type RowsOfTable = readonly [
  entity: EntityTarget<ObjectLiteral>,
  rows: readonly ObjectLiteral[],
  replacing?: readonly string[],
];

/**
 * Adds a few rows to several tables: on PostgreSQL in one statement, because each is a way there and back;
 * on SQLite, where it is none, table by table in their order.
 */
export async function insertTogether(
  manager: EntityManager,
  tables: readonly RowsOfTable[],
): Promise<void> {
  const filled = tables.filter(([, rows]) => rows.length > 0);
  if (manager.connection.options.type !== 'postgres' || filled.length < 2) {
    for (const [entity, rows, replacing = []] of filled)
      await insertRows(manager, entity, rows, [...replacing]);
    return;
  }
  const values: unknown[] = [];
  const parts = filled.map(([entity, rows, replacing = []]) => {
    const metadata = manager.connection.getMetadata(entity);
    const columns = givenColumns(metadata, rows);
    const ending = replacing.length === 0 ? '' : overwriting(columns, replacing);
    const first = values.length;
    values.push(...valuesOf(manager, columns, rows, 0, rows.length));
    return `INSERT INTO "${metadata.tableName}" (${names(columns)}) VALUES ${places(rows.length, columns.length, true, first)}${ending}`;
  });
  const others = parts.slice(0, -1).map((part, at) => `t${at} AS (${part})`);
  await manager.query(`WITH ${others.join(', ')} ${parts.at(-1)}`, values);
}

const statements = new WeakMap<EntityMetadata, Map<string, string>>();

/** The statement for so many rows; the very same text again is found sooner among the prepared ones. */
function statement(
  metadata: EntityMetadata,
  columns: Columns,
  rows: number,
  postgres: boolean,
  ending: string,
): string {
  const listed = names(columns);
  const make = () =>
    `INSERT INTO "${metadata.tableName}" (${listed}) VALUES ${places(rows, columns.length, postgres)}${ending}`;
  // PostgreSQL's last statement of many rows may have any length: none is worth keeping.
  if (postgres) return make();
  let known = statements.get(metadata);
  if (!known) statements.set(metadata, (known = new Map()));
  const key = `${rows} ${listed}${ending}`;
  let sql = known.get(key);
  if (sql === undefined) known.set(key, (sql = make()));
  return sql;
}

/** Columns that at least one row names; the database fills the others by their defaults. */
export const givenColumns = (metadata: EntityMetadata, rows: readonly ObjectLiteral[]): Columns =>
  metadata.columns.filter(({ propertyName }) =>
    rows.some((row) => row[propertyName] !== undefined),
  );

export const names = (columns: Columns): string =>
  columns.map(({ databaseName }) => `"${databaseName}"`).join(', ');

/** `($1, $2), ($3, $4)`, or question marks. */
function places(rows: number, columns: number, numbered: boolean, before = 0): string {
  const row = (first: number) =>
    `(${Array.from({ length: columns }, (_, at) => (numbered ? `$${first + at + 1}` : '?')).join(', ')})`;
  return Array.from({ length: rows }, (_, at) => row(before + at * columns)).join(', ');
}

function overwriting(columns: Columns, key: readonly string[]): string {
  const isKey = ({ propertyName }: Columns[number]) => key.includes(propertyName);
  const others = columns.filter((column) => !isKey(column));
  const set = others.map(({ databaseName: name }) => `"${name}" = excluded."${name}"`).join(', ');
  return ` ON CONFLICT (${names(columns.filter(isKey))}) DO UPDATE SET ${set}`;
}

/** Kinds of columns whose values the engines take as they are. */
const PLAIN = new Set<unknown>(['varchar', 'text', 'integer', 'bigint']);

/** Takes the value of a column out of a row, as the engine stores it. */
export function valueOf(
  { connection: { driver } }: EntityManager,
  column: Columns[number],
): (row: ObjectLiteral) => unknown {
  const name = column.propertyName;
  if (PLAIN.has(column.type) && !column.transformer) {
    return (row) => {
      const value: unknown = row[name];
      return value instanceof ReadyJson ? value.text : (value ?? null);
    };
  }
  return (row) => {
    const value: unknown = row[name];
    if (value instanceof ReadyJson) return value.text;
    return (driver.preparePersistentValue(value, column) as unknown) ?? null;
  };
}

/** The values of the rows one after the other. */
function valuesOf(
  manager: EntityManager,
  columns: Columns,
  rows: readonly ObjectLiteral[],
  from: number,
  to: number,
): unknown[] {
  const given = columns.map((column) => valueOf(manager, column));
  const values: unknown[] = [];
  for (let at = from; at < to; at += 1) for (const value of given) values.push(value(rows[at]!));
  return values;
}
