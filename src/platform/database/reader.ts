import type { DataSource, EntityManager } from 'typeorm';
import { Turnstile } from './turnstile';

/** Reads what is committed; a write through it is refused by the database. */
export class Reader {
  private readonly turnstile = new Turnstile();

  /**
   * @param source read-only data source for single questions.
   * @param snapshots read-only data source for `snapshot`; on SQLite a connection of its own,
   *   because a transaction there would be shared by all requests.
   */
  constructor(
    private readonly source: DataSource,
    private readonly snapshots: DataSource,
  ) {}

  /** For questions of one statement each. */
  get manager(): EntityManager {
    return this.source.manager;
  }

  /** Several questions answered from one state of the database: reports, readiness. */
  snapshot<T>(questions: (manager: EntityManager) => Promise<T>): Promise<T> {
    if (this.snapshots.options.type === 'postgres') {
      return this.snapshots.transaction('REPEATABLE READ', questions);
    }
    return this.turnstile.pass(async () => {
      const runner = this.snapshots.createQueryRunner();
      await runner.query('BEGIN');
      try {
        return await questions(runner.manager);
      } finally {
        await runner.query('COMMIT');
      }
    });
  }
}
