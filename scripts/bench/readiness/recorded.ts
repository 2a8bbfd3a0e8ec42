import { BetterSqlite3QueryRunner } from 'typeorm/driver/better-sqlite3/BetterSqlite3QueryRunner.js';
import { PostgresQueryRunner } from 'typeorm/driver/postgres/PostgresQueryRunner.js';
import type { Bare } from '../handover/bare-statements';

/** A statement as it went to the database. */
export interface Recorded {
  sql: string;
  values: unknown[];
}

interface AnyRunner {
  query(sql: string, values?: unknown[], ...rest: unknown[]): Promise<unknown>;
}

/** The statements that some work asks the database, in their order. */
export async function recorded(work: () => Promise<unknown>): Promise<Recorded[]> {
  const found: Recorded[] = [];
  const kinds = [BetterSqlite3QueryRunner, PostgresQueryRunner] as unknown as {
    prototype: AnyRunner;
  }[];
  const before = kinds.map(({ prototype }) => prototype.query);
  for (const [at, { prototype }] of kinds.entries())
    prototype.query = function ask(this: AnyRunner, sql, values = [], ...rest) {
      if (/^\s*(SELECT|WITH)/i.test(sql)) found.push({ sql, values: [...values] });
      return before[at]!.call(this, sql, values, ...rest);
    };
  try {
    await work();
  } finally {
    for (const [at, { prototype }] of kinds.entries()) prototype.query = before[at]!;
  }
  return found;
}

/** Asks the same by the driver alone. */
export async function replay(bare: Bare, statements: readonly Recorded[]): Promise<void> {
  for (const { sql, values } of statements) {
    const plain = values.map((each) => (typeof each === 'boolean' ? Number(each) : each));
    await bare.ask(sql, bare.postgres ? values : plain);
  }
}
