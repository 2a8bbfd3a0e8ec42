import type { EntityManager, ObjectLiteral } from 'typeorm';

/**
 * Carries out a statement that is written out, on either engine.
 * @param sql with a question mark for each value.
 */
export function ask<Row extends ObjectLiteral>(
  manager: EntityManager,
  sql: string,
  values: readonly unknown[],
): Promise<Row[]> {
  const postgres = manager.connection.options.type === 'postgres';
  return manager.query<Row[]>(postgres ? numbered(sql) : sql, [...values]);
}

/** A statement with question marks as PostgreSQL wants them: `$1`, `$2`. */
export function numbered(sql: string): string {
  let at = 0;
  return sql.replace(/\?/g, () => `$${(at += 1)}`);
}
