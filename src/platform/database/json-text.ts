import type { EntityManager } from 'typeorm';

const SAFE = /^[A-Za-z][A-Za-z0-9_]*$/;

/**
 * One text of a column that holds a JSON object, as an expression for a query.
 * @param column as it stands in SQL, with its alias: `item."values"`.
 * @param key of the object; letters and digits only.
 */
export function jsonText(manager: EntityManager, column: string, key: string): string {
  if (!SAFE.test(key)) throw new Error(`"${key}" is no key to look for in JSON`);
  return manager.connection.options.type === 'postgres'
    ? `(${column}::json ->> '${key}')`
    : `json_extract(${column}, '$.${key}')`;
}
