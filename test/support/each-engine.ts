import type { Engine } from './database-places';
import { runEnvironment } from './run-environment';

const NO_POSTGRES = 'PostgreSQL: not installed here (Debian: apt-get install postgresql)';

/** Whether `npm run test:thorough` asks for what `npm test` has no time for. */
export const thorough = process.env.THOROUGH === '1';

/**
 * Cases of a long table: all of them where `npm run test:thorough` asks for it, else every n-th.
 * @param offset another one for each row of a table of tables, so that every column is met.
 */
export const everyNth = <T>(cases: readonly T[], n: number, offset = 0): T[] =>
  cases.filter((_, at) => thorough || (at + offset) % n === 0);

/** Declares the same specs once for SQLite and once for PostgreSQL, skipped by name where that is not installed. */
export function onEachEngine(define: (engine: Engine) => void): void {
  describe('SQLite', () => define('sqlite'));
  const postgres = runEnvironment().postgresUrl ? describe : describe.skip;
  const name = runEnvironment().postgresUrl ? 'PostgreSQL' : NO_POSTGRES;
  postgres(name, () => define('postgres'));
}

/**
 * Declares specs of a journey, whose SQL shorter specs hold on both databases: `npm test` takes it on the one
 * named, `npm run test:thorough` on both.
 */
export function mostlyOn(usual: Engine, define: (engine: Engine) => void): void {
  onEachEngine((engine) => {
    if (thorough || engine === usual) define(engine);
    else it.skip('only in `npm run test:thorough`', () => undefined);
  });
}
