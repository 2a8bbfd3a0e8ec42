import type { Engine } from './database-places';
import { runEnvironment } from './run-environment';

const NO_POSTGRES = 'PostgreSQL: not installed here (Debian: apt-get install postgresql)';

/** Declares the same specs once for SQLite and once for PostgreSQL, skipped by name where that is not installed. */
export function onEachEngine(define: (engine: Engine) => void): void {
  describe('SQLite', () => define('sqlite'));
  const postgres = runEnvironment().postgresUrl ? describe : describe.skip;
  const name = runEnvironment().postgresUrl ? 'PostgreSQL' : NO_POSTGRES;
  postgres(name, () => define('postgres'));
}
