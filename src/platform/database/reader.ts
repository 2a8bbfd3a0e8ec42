import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import type { StatementThread } from './statement-thread';
import { Turnstile } from './turnstile';
import { MANY_ROWS } from './unit-of-work';

/** A thread that answers long questions, one after the other. */
interface LongLine {
  thread: StatementThread;
  turnstile: Turnstile;
}

/** Reads what is committed; a write through it is refused by the database. */
export class Reader {
  private readonly turnstile = new Turnstile();
  private readonly background: LongLine | undefined;
  private readonly awaited: LongLine | undefined;

  /**
   * @param source read-only data source for single questions.
   * @param snapshots read-only data source for `snapshot`; on SQLite a connection of its own,
   *   because a transaction there would be shared by all requests.
   * @param background for `snapshotRows`; on SQLite only.
   * @param awaited for `awaitedRows`; on SQLite only.
   */
  constructor(
    private readonly source: DataSource,
    private readonly snapshots: DataSource,
    background?: StatementThread,
    awaited?: StatementThread,
  ) {
    this.background = background && { thread: background, turnstile: new Turnstile() };
    this.awaited = awaited && { thread: awaited, turnstile: new Turnstile() };
  }

  /** For questions of one statement each. */
  get manager(): EntityManager {
    return this.source.manager;
  }

  /** Several questions answered from one state of the database: reports, readiness. */
  snapshot<T>(questions: (manager: EntityManager) => Promise<T>): Promise<T> {
    if (this.snapshots.options.type === 'postgres') {
      return this.snapshots.transaction('REPEATABLE READ', questions);
    }
    return this.turnstile.pass(() => inOneState(this.snapshots.createQueryRunner(), questions));
  }

  /**
   * The same for questions that may go over very many rows, asked in the background: on SQLite a thread of
   * its own then answers them, so that meanwhile requests are answered as usual.
   * @param rows how many there are, roughly.
   */
  snapshotRows<T>(rows: number, questions: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.long(this.background, rows, questions);
  }

  /**
   * A single question that may go over very many rows while somebody waits for the answer: on SQLite it has a thread
   * where no work in the background is before it, so that it holds up nobody else either.
   * @param rows how many there are, roughly.
   */
  awaitedRows<T>(rows: number, question: (manager: EntityManager) => Promise<T>): Promise<T> {
    if (!this.awaited || rows < MANY_ROWS) return question(this.manager);
    return this.long(this.awaited, rows, question);
  }

  private long<T>(
    line: LongLine | undefined,
    rows: number,
    questions: (manager: EntityManager) => Promise<T>,
  ): Promise<T> {
    if (!line || rows < MANY_ROWS) return this.snapshot(questions);
    const { thread, turnstile } = line;
    return turnstile.pass(async () => {
      const runner = thread.take(this.snapshots);
      try {
        return await inOneState(runner, questions);
      } finally {
        thread.giveBack(runner);
      }
    });
  }

  /** Gives up what is held besides the connections. */
  async close(): Promise<void> {
    await this.background?.thread.close();
    await this.awaited?.thread.close();
  }
}

async function inOneState<T>(
  runner: QueryRunner,
  questions: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  await runner.query('BEGIN');
  try {
    return await questions(runner.manager);
  } finally {
    await runner.query('COMMIT');
  }
}
