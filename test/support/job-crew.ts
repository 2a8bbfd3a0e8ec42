import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { Clock } from '../../src/platform/clock';
import { JobQueue } from '../../src/platform/jobs/job-queue';
import { startProgram } from './child-program';
import { openTestDatabase, type TestDatabase } from './database';
import { listJob } from './list-job';
import { TestRedis } from './redis';

const TABLES = ['test_result', 'test_refused'];
const START_MS = 60_000;

/** A job as the tests count it: `results` is right when it equals the items, `double` when it is 0. */
export interface Count {
  jobs: number;
  succeeded: number;
  results: number;
  double: number;
}

/** Machines over one PostgreSQL and one Redis, each a process of its own. */
export class JobCrew {
  readonly workers: ChildProcess[] = [];
  private readonly ids: string[] = [];
  private readonly queue = new JobQueue(new Clock());

  private constructor(
    readonly database: TestDatabase,
    readonly redis: TestRedis,
    private readonly concurrency: number,
  ) {}

  /** @param machines workers to begin with, each doing so many jobs at once. */
  static async start(machines: number, concurrency = 2): Promise<JobCrew> {
    const database = await openTestDatabase('postgres');
    // No key on purpose: what is done twice stands there twice.
    for (const table of TABLES)
      await database.database.writer.query(
        `CREATE TABLE ${table} (job_id text, item integer, attempt integer, pid integer,
         at timestamptz DEFAULT clock_timestamp())`,
      );
    const crew = new JobCrew(database, await TestRedis.start(), concurrency);
    await Promise.all(Array.from({ length: machines }, () => crew.hire()));
    return crew;
  }

  /** Starts one more worker; ready when this is over. */
  async hire(): Promise<ChildProcess> {
    const { location } = this.database;
    const worker = startProgram('job-worker.ts', [], {
      DATABASE_URL: location.engine === 'postgres' ? location.url : '',
      REDIS_URL: this.redis.url,
      JOB_CONCURRENCY: String(this.concurrency),
    });
    this.workers.push(worker);
    await Promise.race([
      once(worker.stdout!, 'data'),
      once(worker, 'close').then(() => Promise.reject(new Error('a worker did not start'))),
      wait(START_MS, undefined, { ref: false }),
    ]);
    return worker;
  }

  /** Asks for lists to be worked off. @returns the ids. */
  async ask(jobs: number, data: { items: number; eachMs: number }): Promise<string[]> {
    const { unitOfWork } = this.database;
    const ids = await Promise.all(
      Array.from({ length: jobs }, () =>
        unitOfWork.run((manager) => this.queue.enqueue(manager, listJob, data, { maxAttempts: 9 })),
      ),
    );
    this.ids.push(...ids);
    return ids;
  }

  query<Row>(sql: string): Promise<Row[]> {
    return this.database.reader.manager.query<Row[]>(sql);
  }

  /** How it stands with all that was asked for. */
  async count(): Promise<Count> {
    const [row] = await this.query<Count>(
      `SELECT (SELECT count(*) FROM job) AS jobs,
        (SELECT count(*) FROM job WHERE state = 'succeeded') AS succeeded,
        (SELECT count(*) FROM test_result) AS results,
        (SELECT count(*) FROM (SELECT 1 FROM test_result GROUP BY job_id, item HAVING count(*) > 1) d) AS double`,
    );
    return row!;
  }

  /** Waits until something is so; @returns milliseconds it took. @throws after the time. */
  async until(is: (count: Count) => boolean, mostMs: number): Promise<number> {
    const begun = Date.now();
    for (;;) {
      const count = await this.count();
      if (is(count)) return Date.now() - begun;
      if (Date.now() - begun > mostMs) throw new Error(`still ${JSON.stringify(count)}`);
      await wait(50);
    }
  }

  allDone(mostMs: number): Promise<number> {
    return this.until(
      ({ jobs, succeeded }) => jobs === this.ids.length && jobs === succeeded,
      mostMs,
    );
  }

  /** The worker that holds a job now. */
  async holderOf(id: string): Promise<ChildProcess> {
    const [job] = await this.query<{ taken_by: string }>(
      `SELECT taken_by FROM job WHERE id = '${id}'`,
    );
    const pid = Number(job!.taken_by.split(' ').at(-1));
    return this.workers.find((worker) => worker.pid === pid)!;
  }

  /** Ends a worker at once, as a power cut would. */
  async kill(worker: ChildProcess): Promise<void> {
    const closed = once(worker, 'close');
    worker.kill('SIGKILL');
    await closed;
  }

  async close(): Promise<void> {
    for (const worker of this.workers)
      if (worker.exitCode === null && worker.signalCode === null) await this.kill(worker);
    await this.redis.stop();
    await this.database.close();
  }
}
