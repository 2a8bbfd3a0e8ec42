import BetterSqlite from 'better-sqlite3';

interface Part {
  type: 'table' | 'index' | 'trigger' | 'view';
  name: string;
  sql: string;
}
interface Column {
  name: string;
  type: string;
  pk: number;
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
/** Tables of words: SQLite keeps them in tables of their own, which are dumped like all others. */
const isVirtual = ({ sql }: Part) => /^CREATE VIRTUAL TABLE/i.test(sql);

/**
 * A database of SQLite as statements, rows under their row numbers, which the index of words refers to. It packs to
 * four fifths of the file: that holds the random keys once more for each index.
 */
export function dumpSqlite(file: string): string {
  const database = new BetterSqlite(file, { readonly: true });
  try {
    const parts = database
      .prepare<[], Part>(
        `SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY rowid`,
      )
      .all();
    const tables = parts.filter(({ type }) => type === 'table');
    const [words, plain] = [tables.filter(isVirtual), tables.filter((each) => !isVirtual(each))];
    const told = words.map(
      ({ name, sql }) =>
        `INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql) VALUES ('table', ${text(name)}, ${text(name)}, 0, ${text(sql)});`,
    );
    return [
      ...plain.map(({ sql }) => `${sql};`),
      ...plain.map(({ name, sql }) => rowsOf(database, name, /WITHOUT ROWID\s*$/i.test(sql))),
      ...parts.filter(({ type }) => type !== 'table').map(({ sql }) => `${sql};`),
      ...['user_version', 'application_id'].map(
        (name) => `PRAGMA ${name} = ${database.pragma(name, { simple: true }) as number};`,
      ),
      ...(told.length > 0
        ? ['PRAGMA writable_schema = ON;', ...told, 'PRAGMA writable_schema = OFF;']
        : []),
    ]
      .filter((line) => line !== '')
      .join('\n');
  } finally {
    database.close();
  }
}

/** Makes the database that was dumped anew. */
export function restoreSqlite(statements: string, file: string): void {
  const database = new BetterSqlite(file);
  try {
    database.pragma('foreign_keys = OFF');
    database.unsafeMode();
    database.exec(`BEGIN;\n${statements}\nCOMMIT;`);
  } finally {
    database.close();
  }
}

function rowsOf(database: BetterSqlite.Database, table: string, keyed: boolean): string {
  const columns = database.pragma(`table_info(${quoted(table)})`) as Column[];
  // Such a column is the row number itself.
  const numbered = columns.some(({ type, pk }) => pk === 1 && type.toUpperCase() === 'INTEGER');
  const names = [
    ...(keyed || numbered ? [] : ['rowid']),
    ...columns.map(({ name }) => quoted(name)),
  ];
  const rows = database
    .prepare<[], unknown[]>(`SELECT ${names.join(', ')} FROM ${quoted(table)}`)
    .raw()
    .safeIntegers()
    .all();
  if (rows.length === 0) return '';
  const values = rows.map((row) => `(${row.map(literal).join(',')})`);
  return `INSERT INTO ${quoted(table)} (${names.join(', ')}) VALUES\n${values.join(',\n')};`;
}

const text = (value: string) => `'${value.replaceAll("'", "''")}'`;

function literal(value: unknown): string {
  if (value === null) return 'NULL';
  if (Buffer.isBuffer(value)) return `X'${value.toString('hex')}'`;
  if (typeof value === 'string') return text(value);
  if (typeof value === 'bigint') return String(value);
  // A number that is no whole one stays one.
  const digits = String(value);
  return /^-?\d+$/.test(digits) ? `${digits}.0` : digits;
}
