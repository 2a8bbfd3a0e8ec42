import path from 'node:path';
import type { Worker } from 'node:worker_threads';
import BetterSqlite from 'better-sqlite3';
import {
  type DataSource,
  QueryFailedError,
  QueryResult,
  type QueryRunner,
  QueryRunnerAlreadyReleasedError,
} from 'typeorm';
import type { BetterSqlite3Driver } from 'typeorm/driver/better-sqlite3/BetterSqlite3Driver.js';
import { BetterSqlite3QueryRunner } from 'typeorm/driver/better-sqlite3/BetterSqlite3QueryRunner.js';
import { startThread } from '../start-thread';

/** What a thread of statements starts with. */
export interface ThreadOrder {
  file: string;
  /** Said to the connection before anything else. */
  pragmas: readonly string[];
  readonly: boolean;
}

/** One statement for the thread. */
export interface Asked {
  sql: string;
  values: unknown[];
}

/** What became of it. */
export type Answer =
  | { rows: unknown[] }
  | { changes: number; lastInsertRowid: number | bigint }
  | { failure: { message: string; code?: string } };

/** JavaScript in the thread only hands values on; SQLite's own memory is not counted. */
const HEAP_MEGABYTES = 128;
const YOUNG_MEGABYTES = 12;
/** A thread that nobody needs any more ends after this time. */
const IDLE_MS = 10_000;

/**
 * A connection to a SQLite database in a thread of its own: what takes long there holds up nobody in the
 * thread that answers requests. Started when it is first needed, and ended when nobody needed it for a while.
 */
export class StatementThread {
  private line: Line | undefined;
  private idle: NodeJS.Timeout | undefined;

  constructor(private readonly order: ThreadOrder) {}

  /**
   * Lends the connection to one who works with it alone, until it is given back.
   * @param source whose entities are asked for.
   */
  take(source: DataSource): QueryRunner {
    clearTimeout(this.idle);
    if (!this.line?.usable) this.line = new Line(this.order);
    this.line.hold();
    const runner = new ThreadRunner(source.driver as BetterSqlite3Driver, this.line);
    return Object.assign(runner, { manager: source.createEntityManager(runner) });
  }

  /** Takes the connection back: what is still asked through the runner is refused. */
  giveBack(runner: QueryRunner): void {
    (runner as ThreadRunner).isReleased = true;
    this.line?.release();
    this.idle = setTimeout(() => void this.close(), IDLE_MS).unref();
  }

  /**
   * Brings what was stored from the log into its place in the file; who reads or writes meanwhile does not wait.
   * What does not get there, as when somebody still reads what was before, gets there another time.
   */
  async bringIntoPlace(): Promise<void> {
    await this.line?.ask('PRAGMA wal_checkpoint(PASSIVE)', []).catch(() => {});
  }

  /** Ends the thread; whoever still waits for an answer of it is refused. */
  async close(): Promise<void> {
    clearTimeout(this.idle);
    const line = this.line;
    this.line = undefined;
    await line?.close();
  }
}

type Waiting = { resolve: (answer: Answer) => void; reject: (error: Error) => void };

/** The line to one thread: questions are answered in the order in which they were asked. */
class Line {
  private readonly worker: Worker;
  private readonly waiting: Waiting[] = [];
  private ended: Error | undefined;

  constructor(order: ThreadOrder) {
    const file = path.join(__dirname, 'statements-worker');
    this.worker = startThread(file, order, HEAP_MEGABYTES, YOUNG_MEGABYTES);
    this.worker.on('message', (answer: Answer) => this.waiting.shift()?.resolve(answer));
    this.worker.on('error', (error) => this.end(error as Error));
    this.worker.on('exit', () => this.end(new Error('The thread of statements has ended.')));
  }

  get usable(): boolean {
    return this.ended === undefined;
  }

  ask(sql: string, values: unknown[]): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.ended) return reject(this.ended);
      this.waiting.push({ resolve, reject });
      this.worker.postMessage({ sql, values } satisfies Asked);
    });
  }

  /** The program goes on while somebody works with the thread; an idle one does not keep it. */
  hold(): void {
    this.worker.ref();
  }

  release(): void {
    this.worker.unref();
  }

  async close(): Promise<void> {
    if (this.ended) return;
    this.worker.ref();
    await new Promise((resolve) => {
      this.worker.once('exit', resolve);
      this.worker.postMessage('close');
    });
  }

  private end(error: Error): void {
    this.ended ??= error;
    for (const { reject } of this.waiting.splice(0)) reject(this.ended);
  }
}

/** Speaks for TypeORM to the thread instead of to a connection of this one. */
class ThreadRunner extends BetterSqlite3QueryRunner {
  constructor(
    driver: BetterSqlite3Driver,
    private readonly line: Line,
  ) {
    super(driver);
  }

  // oxlint-disable-next-line typescript/no-explicit-any -- what TypeORM's own runners answer
  override async query(sql: string, parameters: unknown[] = [], structured = false): Promise<any> {
    if (this.isReleased) throw new QueryRunnerAlreadyReleasedError();
    const values = parameters.map((each) => (typeof each === 'boolean' ? Number(each) : each));
    const answer = await this.line.ask(sql, values);
    if ('failure' in answer) {
      const { message, code } = answer.failure;
      const error = code ? new BetterSqlite.SqliteError(message, code) : new Error(message);
      throw new QueryFailedError(sql, values, error);
    }
    const result = new QueryResult();
    if ('rows' in answer) result.raw = result.records = answer.rows as never[];
    else {
      result.affected = answer.changes;
      result.raw = answer.lastInsertRowid;
    }
    return structured ? result : result.raw;
  }
}
