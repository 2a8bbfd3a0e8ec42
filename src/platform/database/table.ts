import { Table, TableColumn, type QueryRunner } from 'typeorm';
import { DAY_LENGTH, ID_LENGTH, MOMENT_LENGTH, type Nullability } from './columns';
import { constraintName } from './naming';

export interface ColumnSpec {
  column: TableColumn;
  references?: string;
}

export interface TableRules {
  unique?: string[][];
  indexes?: string[][];
  /** Word → SQL condition; becomes `ck_<table>_<word>`. */
  checks?: Record<string, string>;
  /** On SQLite the rows lie in their key: for many short rows with a long one. */
  withoutRowid?: boolean;
}

const spec = (
  name: string,
  type: string,
  options: Nullability & { length?: number; isPrimary?: boolean } = {},
): ColumnSpec => ({
  column: new TableColumn({
    name,
    type,
    isNullable: options.nullable ?? false,
    ...(options.length ? { length: String(options.length) } : {}),
    ...(options.isPrimary ? { isPrimary: true } : {}),
  }),
});

export const id = (name = 'id'): ColumnSpec =>
  spec(name, 'varchar', { length: ID_LENGTH, isPrimary: true });
export const ref = (name: string, references: string, options: Nullability = {}): ColumnSpec => ({
  ...spec(name, 'varchar', { ...options, length: ID_LENGTH }),
  references,
});
export const text = (
  name: string,
  length: number,
  options: Nullability & { isPrimary?: boolean } = {},
): ColumnSpec => spec(name, 'varchar', { ...options, length });
export const longText = (name: string, options: Nullability = {}): ColumnSpec =>
  spec(name, 'text', options);
export const count = (
  name: string,
  options: Nullability & { isPrimary?: boolean } = {},
): ColumnSpec => spec(name, 'integer', options);
export const money = (name: string, options: Nullability = {}): ColumnSpec =>
  spec(name, 'bigint', options);
export const quantity = (name: string, options: Nullability = {}): ColumnSpec =>
  spec(name, 'bigint', options);
export const moment = (name: string, options: Nullability = {}): ColumnSpec =>
  spec(name, 'varchar', { ...options, length: MOMENT_LENGTH });
export const day = (name: string, options: Nullability = {}): ColumnSpec =>
  spec(name, 'varchar', { ...options, length: DAY_LENGTH });
export const flag = (name: string, options: Nullability = {}): ColumnSpec =>
  spec(name, 'boolean', options);
export const json = (name: string, options: Nullability = {}): ColumnSpec =>
  spec(name, 'text', options);
export const version = (name = 'version'): ColumnSpec => count(name);

/**
 * Creates one table with every constraint named, the same on SQLite and PostgreSQL.
 * @param name table name, singular, snake case.
 * @param columns made by the functions of this file (`id()`, `ref()`, `money()`, …).
 */
export async function createTable(
  runner: QueryRunner,
  name: string,
  columns: ColumnSpec[],
  rules: TableRules = {},
): Promise<void> {
  const primary = columns.filter(({ column }) => column.isPrimary);
  for (const { column } of primary)
    column.primaryKeyConstraintName = constraintName('pk', name, []);
  await runner.createTable(
    new Table({
      name,
      withoutRowid: rules.withoutRowid ?? false,
      columns: columns.map(({ column }) => column),
      foreignKeys: columns
        .filter((each) => each.references)
        .map(({ column, references }) => ({
          name: constraintName('fk', name, [column.name]),
          columnNames: [column.name],
          referencedTableName: references!,
          referencedColumnNames: ['id'],
        })),
      uniques: (rules.unique ?? []).map((columnNames) => ({
        name: constraintName('uq', name, columnNames),
        columnNames,
      })),
      indices: (rules.indexes ?? []).map((columnNames) => ({
        name: constraintName('ix', name, columnNames),
        columnNames,
      })),
      checks: Object.entries(rules.checks ?? {}).map(([word, expression]) => ({
        name: constraintName('ck', name, [word]),
        expression,
      })),
    }),
  );
}
