import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { firstWrites } from './first-write';
import { STATEMENT_LOST } from './prepared-statements';
import type { StatementThread } from './statement-thread';
import { Turnstile } from './turnstile';

/**
 * SQLSTATE of a serialization failure, of a deadlock, and of a doubled key: the whole unit of work is
 * tried again. A key doubles when somebody else stored the same thing after this unit looked for it;
 * looking again it finds their row and answers as if it had come later. Prepared statements that got lost are
 * not asked for again.
 */
const RETRYABLE = new Set(['40001', '40P01', '23505', ...STATEMENT_LOST]);
const ATTEMPTS = 4;
/** From so many rows on a thread of their own is worth starting. */
export const MANY_ROWS = 1_000;
/** Pages in the log of a SQLite database from which on a unit that ends brings them into their place. */
const LOG_PAGES = 1_000;
/** How long another process may hold the write lock of a SQLite database. */
const OTHER_PROCESS_MS = 10_000;

interface OpenUnit {
  manager: EntityManager;
  closed: boolean;
  /** What a joined call threw: its writes may be half done, so nothing of the unit is stored. */
  failure?: { error: unknown };
}

/** What is still to be done at the end of each open unit of work. */
const endings = new WeakMap<EntityManager, (() => Promise<void>)[]>();

/**
 * Has something written after everything else of a unit of work, just before it is stored: what takes
 * a lock that everybody needs, so that nobody waits longer than for the last few statements.
 * @param manager of the open unit of work.
 * @throws outside a unit of work.
 */
export function atTheEnd(manager: EntityManager, work: () => Promise<void>): void {
  const waiting = endings.get(manager);
  if (!waiting) throw new Error('No unit of work is open with this manager');
  waiting.push(work);
}

/**
 * The only way to write. Everything done with the given manager is stored together or not at all.
 * A call inside another joins it. Never wait inside for a network, a file being parsed, or a job.
 */
export abstract class UnitOfWork {
  private readonly open = new AsyncLocalStorage<OpenUnit>();

  /**
   * @param work writes with the manager it is given, which is of no use afterwards.
   * @returns what `work` returns, once it is stored.
   * @throws whatever `work`, or a call that joined it, throws, after nothing was stored.
   */
  run<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.through(work, false);
  }

  /**
   * The same for work that may store or remove very many rows: on SQLite its statements are then carried out
   * in a thread of their own, so that whoever only reads is answered as usual. Who writes waits for its end.
   * @param rows how many there are, roughly.
   */
  runRows<T>(rows: number, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.through(work, rows >= MANY_ROWS);
  }

  /** Gives up what is held besides the connections. */
  async close(): Promise<void> {}

  private async through<T>(
    work: (manager: EntityManager) => Promise<T>,
    long: boolean,
  ): Promise<T> {
    const outer = this.open.getStore();
    if (outer && !outer.closed) return join(outer, work);
    const pending = firstWrites.getStore();
    const first = pending?.stored ? undefined : pending;
    const done = await this.begin(async (manager) => {
      const unit: OpenUnit = { manager, closed: false };
      const last: (() => Promise<void>)[] = [];
      endings.set(manager, last);
      try {
        await first?.write(manager);
        const result = await this.open.run(unit, () => work(manager));
        if (unit.failure) throw unit.failure.error;
        for (const ending of last) await ending();
        return result;
      } finally {
        unit.closed = true;
        endings.delete(manager);
      }
    }, long);
    if (first) first.stored = true;
    return done;
  }

  protected abstract begin<T>(
    work: (manager: EntityManager) => Promise<T>,
    long: boolean,
  ): Promise<T>;
}

async function join<T>(unit: OpenUnit, work: (manager: EntityManager) => Promise<T>): Promise<T> {
  try {
    return await work(unit.manager);
  } catch (error) {
    unit.failure ??= { error };
    throw error;
  }
}

/**
 * SQLite: one writer connection, which TypeORM would share between all requests; so units of work
 * wait their turn, and the transaction takes the write lock at once instead of on its first write. Long
 * ones have a connection in a thread, and wait their turn like all others.
 */
export class SqliteUnitOfWork extends UnitOfWork {
  private readonly turnstile = new Turnstile();
  /** How often the thread was asked to bring into its place what it stored, and has not done so yet. */
  private onTheWay = 0;

  constructor(
    private readonly writer: DataSource,
    private readonly thread: StatementThread,
  ) {
    super();
  }

  override close(): Promise<void> {
    return this.thread.close();
  }

  protected begin<T>(work: (manager: EntityManager) => Promise<T>, long: boolean): Promise<T> {
    return this.turnstile.pass(async () => {
      if (!long) return inTransaction(this.writer.createQueryRunner(), work);
      const runner = this.thread.take(this.writer);
      try {
        const done = await inTransaction(runner, work);
        await this.bringIntoPlace();
        return done;
      } finally {
        this.thread.giveBack(runner);
      }
    });
  }

  /**
   * What long work stored is safe in the log; nobody waits until the thread has brought it into its place. Until
   * then short units leave the log alone: the next one would do it in the thread that answers everybody.
   */
  private async bringIntoPlace(): Promise<void> {
    await this.writer.query('PRAGMA wal_autocheckpoint = 0');
    this.onTheWay += 1;
    void this.thread.bringIntoPlace().then(async () => {
      this.onTheWay -= 1;
      if (this.onTheWay > 0 || !this.writer.isInitialized) return;
      await this.writer.query(`PRAGMA wal_autocheckpoint = ${LOG_PAGES}`);
    });
  }
}

async function inTransaction<T>(
  runner: QueryRunner,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  await beginImmediate(runner);
  // TypeORM must know of the transaction, or `save()` sends a BEGIN of its own and fails.
  const state = runner as unknown as { isTransactionActive: boolean; transactionDepth: number };
  state.isTransactionActive = true;
  state.transactionDepth = 1;
  try {
    const result = await work(runner.manager);
    await runner.query('COMMIT');
    return result;
  } catch (error) {
    // A full disk makes SQLite roll back by itself; a second ROLLBACK would hide the cause.
    await runner.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    state.isTransactionActive = false;
    state.transactionDepth = 0;
  }
}

/**
 * Another process (a command beside the server) may be writing. The connection itself never waits,
 * since that would hold up every request; so it is asked again a little later.
 */
async function beginImmediate(runner: QueryRunner): Promise<void> {
  for (const last = Date.now() + OTHER_PROCESS_MS; ;) {
    try {
      await runner.query('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== 'SQLITE_BUSY' || Date.now() > last) throw error;
      await new Promise((resolve) => setTimeout(resolve, 1 + Math.random() * 10));
    }
  }
}

/** PostgreSQL: a pooled connection each; deadlocks and serialization failures are tried again. */
export class PostgresUnitOfWork extends UnitOfWork {
  constructor(private readonly writer: DataSource) {
    super();
  }

  protected async begin<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.writer.transaction(work);
      } catch (error) {
        const code = (error as { code?: string }).code ?? '';
        if (!RETRYABLE.has(code) || attempt >= ATTEMPTS) throw error;
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 50 * attempt));
      }
    }
  }
}
