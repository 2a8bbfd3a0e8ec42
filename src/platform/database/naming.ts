import { createHash } from 'node:crypto';
import { DefaultNamingStrategy, type Table } from 'typeorm';

/** PostgreSQL cuts longer names off silently. */
const LONGEST_NAME = 63;

/** `listId` → `list_id`. */
export function snake(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
}

/** Name of a constraint or index: kind, table, columns; long ones end in a digest. */
export function constraintName(kind: string, table: string, columns: readonly string[]): string {
  const full = [kind, table, ...columns].join('_');
  if (full.length <= LONGEST_NAME) return full;
  const digest = createHash('sha256').update(full).digest('hex').slice(0, 8);
  return `${full.slice(0, LONGEST_NAME - 9)}_${digest}`;
}

const nameOf = (table: Table | string): string =>
  (typeof table === 'string' ? table : table.name).split('.').pop()!;

/** One set of names for entities, migrations and both engines. */
export class SnakeNaming extends DefaultNamingStrategy {
  override columnName(property: string, custom: string | undefined, prefixes: string[]): string {
    return snake([...prefixes, custom ?? property].join('_'));
  }
  override primaryKeyName(table: Table | string): string {
    return constraintName('pk', nameOf(table), []);
  }
  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return constraintName('uq', nameOf(table), columns);
  }
  override foreignKeyName(table: Table | string, columns: string[]): string {
    return constraintName('fk', nameOf(table), columns);
  }
  override indexName(table: Table | string, columns: string[]): string {
    return constraintName('ix', nameOf(table), columns);
  }
  override checkConstraintName(table: Table | string, expression: string): string {
    return constraintName('ck', nameOf(table), [expression]);
  }
}
