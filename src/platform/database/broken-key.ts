/** A key that is there already, or that refers to what is gone: PostgreSQL's states, SQLite's codes. */
const BROKEN = new Set([
  ...['23505', '23503'],
  ...['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', 'SQLITE_CONSTRAINT_FOREIGNKEY'],
]);

/** Whether a statement failed because somebody else had stored or removed the same thing meanwhile. */
export function isBrokenKey(error: unknown): boolean {
  const { code, driverError } = (error ?? {}) as {
    code?: unknown;
    driverError?: { code?: unknown };
  };
  return [code, driverError?.code].some((each) => typeof each === 'string' && BROKEN.has(each));
}
