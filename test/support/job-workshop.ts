import { setTimeout as wait } from 'node:timers/promises';
import { JobBoardQueries } from '../../src/administration/jobs/job-board.queries';
import { JobBoardService } from '../../src/administration/jobs/job-board.service';
import { Clock } from '../../src/platform/clock';
import { Settings } from '../../src/platform/config/settings';
import type { JsonObject } from '../../src/platform/audit/canonical';
import { BullRunner } from '../../src/platform/jobs/bullmq/bull-runner';
import { EmbeddedRunner } from '../../src/platform/jobs/embedded/embedded-runner';
import type { JobDefinition } from '../../src/platform/jobs/job-definition';
import { JobPost } from '../../src/platform/jobs/job-post';
import { JobQueue } from '../../src/platform/jobs/job-queue';
import { JobStore } from '../../src/platform/jobs/job-store';
import { JobWork } from '../../src/platform/jobs/job-work';
import { Job } from '../../src/platform/jobs/job.entity';
import type { Engine } from './database-places';
import { openTestDatabase, type TestDatabase } from './database';
import { FewHandlers } from './few-handlers';
import { NO_REDIS, redisIsInstalled, TestRedis } from './redis';
import { runEnvironment } from './run-environment';

/** Declared here without `defineJob`, so that no program start asks for its handler. */
export const countJob = { name: 'test.count' } as JobDefinition<{ to: number }>;

export class MovableClock extends Clock {
  ahead = 0;
  override now(): Date {
    return new Date(Date.now() + this.ahead);
  }
}

/** A database with a runner over it, and the means to ask for jobs and to look at them. */
export type Workshop = ReturnType<typeof workshopOver>;

/** Opens a workshop of one test; its runner is ended and its jobs are removed after the test. */
export type OpenWorkshop = () => Workshop;

/**
 * Declares the same specs for each of the three ways to run: SQLite, PostgreSQL, PostgreSQL with Redis. What
 * is not installed is skipped by name.
 */
export function forEachRunner(define: (open: OpenWorkshop) => void): void {
  const hasPostgres = Boolean(runEnvironment().postgresUrl);
  onRunner('SQLite, jobs in the server', 'sqlite', false, define);
  onRunner('PostgreSQL, jobs in the servers', 'postgres', false, define, hasPostgres);
  const both = hasPostgres && redisIsInstalled();
  const name = `PostgreSQL and Redis, jobs by BullMQ${both ? '' : ` (${NO_REDIS})`}`;
  onRunner(name, 'postgres', true, define, both);
}

function onRunner(
  name: string,
  engine: Engine,
  withRedis: boolean,
  define: (open: OpenWorkshop) => void,
  installed = true,
): void {
  (installed ? describe : describe.skip)(name, () => {
    let database: TestDatabase;
    let redis: TestRedis | undefined;
    let tests = 0;
    const opened: Workshop[] = [];
    beforeAll(async () => {
      database = await openTestDatabase(engine);
      if (withRedis) redis = await TestRedis.start();
    });
    afterAll(async () => {
      await database?.close();
      await redis?.stop();
    });
    afterEach(async () => {
      for (const { runner } of opened.splice(0)) await runner.onApplicationShutdown();
      await database.unitOfWork.run((manager) => manager.deleteAll(Job));
    });
    define(() => {
      const place = redis && { url: redis.url, prefix: `test-${(tests += 1)}` };
      const workshop = workshopOver(database, place);
      opened.push(workshop);
      return workshop;
    });
  });
}

/**
 * @param place where the queues live; without it jobs run in this process.
 * @param given settings, where other than usual.
 */
export function workshopOver(
  { unitOfWork, reader, database, audit }: TestDatabase,
  place?: { url: string; prefix: string },
  given: Record<string, string> = {},
) {
  const clock = new MovableClock();
  const handlers = new FewHandlers();
  const store = new JobStore(unitOfWork, clock);
  const queue = new JobQueue(clock);
  const work = new JobWork(store, handlers);
  const settings = Settings.from(given);
  const post = new JobPost(unitOfWork, reader, clock);
  const runner = place
    ? new BullRunner(store, post, handlers, work, settings, place)
    : new EmbeddedRunner(store, handlers, work, settings, database);
  const enqueue = (
    options: Parameters<JobQueue['enqueue']>[3] = {},
    definition: JobDefinition<JsonObject> = countJob as JobDefinition<JsonObject>,
  ) => unitOfWork.run((manager) => queue.enqueue(manager, definition, { to: 3 }, options));
  const job = (id: string) => reader.manager.findOneByOrFail(Job, { id });
  const until = async (id: string, states: string[], mostMs = 20_000): Promise<Job> => {
    for (const latest = Date.now() + mostMs; Date.now() < latest; await wait(20)) {
      const found = await job(id);
      if (states.includes(found.state)) return found;
    }
    throw new Error(`job is still ${(await job(id)).state}`);
  };
  const claim = () => store.claim([countJob.name]);
  const queries = new JobBoardQueries(reader, handlers, runner, settings, clock);
  const board = new JobBoardService(unitOfWork, queries, queue, audit, clock);
  return { unitOfWork, handlers, clock, store, runner, enqueue, job, until, claim, queries, board };
}
