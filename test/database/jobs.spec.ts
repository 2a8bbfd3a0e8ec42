import { KIND_WORDS } from '../../src/administration/jobs/kind-words';
import '../../src/app.module';
import os from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { fastify } from 'fastify';
import { exportListJob } from '../../src/handover/list-export.job';
import type { JsonObject } from '../../src/platform/audit/canonical';
import { Clock } from '../../src/platform/clock';
import { newId } from '../../src/platform/database/ids';
import { SYSTEM } from '../../src/platform/http/actor';
import { defineError } from '../../src/platform/http/app-error';
import { refuseBadRedis } from '../../src/platform/jobs/bullmq/redis-link';
import {
  definedJobs,
  type JobDefinition,
  type RunningJob,
} from '../../src/platform/jobs/job-definition';
import { JobFence, JobLost } from '../../src/platform/jobs/job-fence';
import { JobHandlers } from '../../src/platform/jobs/job-handlers';
import { JobQueue } from '../../src/platform/jobs/job-queue';
import { LEASE_MS, WORKER } from '../../src/platform/jobs/job-store';
import { Job } from '../../src/platform/jobs/job.entity';
import type { RedisState } from '../../src/platform/jobs/job-runner';
import { serveWatching } from '../../src/platform/operations/watching/serve-watching';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { countJob, forEachRunner, workshopOver, type Workshop } from '../support/job-workshop';
import { NO_REDIS, redisIsInstalled, TestRedis } from '../support/redis';
import { runEnvironment } from '../support/run-environment';
import { until as come } from '../support/until';

/** Ends when it is told to. */
const untilAborted = ({ signal }: { signal: AbortSignal }) =>
  new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('stopped')));
  });

forEachRunner((open) => {
  it('runs a job once, with its data, and keeps progress, result and who did it', async () => {
    const { handlers, runner, enqueue, until } = open();
    const seen: RunningJob<{ to: number }>[] = [];
    handlers.register(countJob, async (running) => {
      seen.push(running);
      await running.progress(3, running.data.to, 'xong');
      return { counted: running.data.to };
    });
    await runner.onApplicationBootstrap();
    const finished = await until(await enqueue(), ['succeeded', 'failed']);
    expect(seen).toHaveLength(1);
    expect(finished).toMatchObject({
      ...{ state: 'succeeded', result: { counted: 3 } },
      ...{ progressDone: 3, progressTotal: 3, progressNote: 'xong' },
      takenBy: expect.stringContaining(String(process.pid)),
    });
  });

  it('asks for no more work once it was ended', async () => {
    const { handlers, runner, store, enqueue, job } = open();
    handlers.register(countJob, async () => ({}));
    await runner.onApplicationBootstrap();
    await runner.onApplicationShutdown();
    const claim = jest.spyOn(store, 'claim');
    const id = await enqueue();
    await wait(400);
    expect(claim).not.toHaveBeenCalled();
    expect(await job(id)).toMatchObject({ state: 'queued', attempts: 0 });
  });

  it('knows whether anybody takes jobs: not before it began, nor after its end', async () => {
    const { handlers, runner, queries, enqueue, until } = open();
    handlers.register(countJob, async () => ({}));
    const there = async () => (await queries.summary()).workers;
    expect(await there()).toBe(runner.redis === 'unused' ? 0 : null);
    await runner.onApplicationBootstrap();
    await until(await enqueue(), ['succeeded']);
    await come(async () => (await there()) === 1);
    await runner.onApplicationShutdown();
    expect(await there()).toBe(runner.redis === 'unused' ? 0 : null);
  });

  it('R6: gives twenty requests with one key one job', async () => {
    const { enqueue } = open();
    const ids = await Promise.all(
      Array.from({ length: 20 }, () => enqueue({ idempotencyKey: 'same' })),
    );
    expect(new Set(ids).size).toBe(1);
  });

  it('tries again after an unexpected failure, and not after an expected one', async () => {
    const { clock, handlers, runner, enqueue, until, job } = open();
    const refused = defineError('test.refused', 422, {
      vi: 'Tệp chưa đọc được.',
      en: 'Unreadable.',
    });
    let tries = 0;
    handlers.register(countJob, async ({ attempt }) => {
      tries += 1;
      if (attempt === 1) throw new Error('passing trouble');
      throw refused();
    });
    await runner.onApplicationBootstrap();
    const id = await enqueue();
    for (let time = 0; time < 400 && !(await job(id)).lastError; time += 1) await wait(25);
    // Only now: a jump while the handler works would outlive its lease and hand the job to another.
    clock.ahead += 60_000;
    const ended = await until(id, ['failed']);
    expect(tries).toBe(2);
    expect(ended.lastError).toBe('Tệp chưa đọc được.');
  });

  it('K7: gives the job of a dead worker to another, and lets the dead one change nothing', async () => {
    const { clock, store, enqueue, job, claim, unitOfWork } = open();
    const fence = new JobFence();
    const id = await enqueue();
    const dead = (await claim())!;
    expect(await claim()).toBeUndefined();
    clock.ahead = LEASE_MS + 1;
    const heir = (await claim())!;
    expect(heir).toMatchObject({ attempt: 2, job: { id } });
    expect(await store.beat(dead, { done: 1, total: 9 })).toBe('lost');
    await store.succeed(dead, { by: 'the dead' });
    const holdAs = (attempt: number) =>
      unitOfWork.run((manager) => fence.hold(manager, { id, attempt }));
    await expect(holdAs(dead.attempt)).rejects.toThrow(JobLost);
    expect((await job(id)).state).toBe('running');
    await holdAs(heir.attempt);
    const make = jest.fn().mockResolvedValue({ file: 'made' });
    const once = () =>
      unitOfWork.run((manager) => fence.once(manager, { id, attempt: heir.attempt }, make));
    expect(await once()).toEqual({ result: { file: 'made' }, again: false });
    expect(await once()).toEqual({ result: { file: 'made' }, again: true });
    expect(make).toHaveBeenCalledTimes(1);
    await store.release(heir);
    const last = (await claim())!;
    await store.succeed(heir, { by: 'who gave it back' });
    await store.succeed(last, { by: 'the last' });
    expect((await job(id)).result).toEqual({ by: 'the last' });
  });

  it('stops trying a job that kills its worker every time, and says so', async () => {
    const { clock, handlers, runner, enqueue, until, claim } = open();
    const work = jest.fn().mockResolvedValue({});
    const told: unknown[] = [];
    handlers.register(countJob, work, async ({ data }) => void told.push(data));
    const id = await enqueue({ maxAttempts: 2 });
    for (let time = 1; time <= 2; time += 1) {
      expect(await claim()).toMatchObject({ exhausted: false });
      clock.ahead += LEASE_MS + 1;
    }
    await runner.onApplicationBootstrap();
    const ended = await until(id, ['failed']);
    expect(ended.lastError).toContain('dừng giữa chừng');
    expect(work).not.toHaveBeenCalled();
    expect(told).toEqual([{ to: 3 }]);
  });

  it('tells the subject of the last failed try before the job counts as failed', async () => {
    const { handlers, runner, enqueue, until, job } = open();
    const states: string[] = [];
    const id = await enqueue({ maxAttempts: 1 });
    handlers.register(
      countJob,
      () => Promise.reject(new Error('passing trouble')),
      async () => void states.push((await job(id)).state),
    );
    await runner.onApplicationBootstrap();
    await until(id, ['failed']);
    expect(states).toEqual(['running']);
  });

  it('M8: takes a job that was asked for before the clock was set back two days', async () => {
    const { clock, enqueue, claim } = open();
    const id = await enqueue();
    clock.ahead = -2 * 24 * 3600 * 1000;
    expect(await claim()).toMatchObject({ job: { id } });
  });

  it('hands an unfinished job back when the server closes, without counting the try', async () => {
    const { handlers, runner, enqueue, until, job } = open();
    handlers.register(countJob, untilAborted);
    await runner.onApplicationBootstrap();
    const id = await enqueue();
    await until(id, ['running']);
    await runner.onApplicationShutdown();
    expect(await job(id)).toMatchObject({ state: 'queued', attempts: 1, maxAttempts: 4 });
  });

  it('does not let work of one kind wait for work of another', async () => {
    const { handlers, runner, enqueue, until, job } = open();
    const long: JobDefinition<Record<string, never>> = { name: 'test.long', lane: 'portal' };
    handlers.register(long, untilAborted);
    handlers.register(countJob, async () => ({}));
    const endless = await Promise.all([1, 2, 3].map(() => enqueue({}, long)));
    await runner.onApplicationBootstrap();
    await until(await enqueue(), ['succeeded']);
    const states = async () =>
      (await Promise.all(endless.map(async (id) => (await job(id)).state))).sort();
    // The second of them may begin only after the work of the other kind has ended.
    await come(async () => (await states())[1] === 'running');
    expect(await states()).toEqual(['queued', 'running', 'running']);
  });

  it('R11: leaves a kind of work that this program does not know to one that does', async () => {
    const { handlers, runner, enqueue, until, job } = open();
    handlers.register(countJob, async () => ({}));
    const later = await enqueue({}, { name: 'test.of-a-later-version' });
    await runner.onApplicationBootstrap();
    await until(await enqueue(), ['succeeded']);
    expect(await job(later)).toMatchObject({ state: 'queued', attempts: 0, lastError: null });
  });

  it('ends a job whose end an administrator asked for, waiting or under way, and tells the subject', async () => {
    const { handlers, runner, enqueue, until, board, queries } = open();
    const told: (string | undefined)[] = [];
    handlers.register(
      countJob,
      async (running) => {
        for (;;) {
          running.signal.throwIfAborted();
          await running.progress(1, 9);
          await wait(50);
        }
      },
      async ({ reason }) => void told.push(reason?.code),
    );
    const waiting = await enqueue();
    await board.stop(waiting, SYSTEM);
    await runner.onApplicationBootstrap();
    const underWay = await enqueue();
    await until(underWay, ['running']);
    for (let time = 1; time <= 2; time += 1) await board.stop(underWay, SYSTEM);
    for (const id of [waiting, underWay]) {
      expect((await until(id, ['failed'])).lastError).toContain(SYSTEM.name);
      await expect(board.stop(id, SYSTEM)).rejects.toThrow('jobs.over');
      // Whoever asked was told that it will not be done.
      await expect(board.retry(id, SYSTEM)).rejects.toThrow('jobs.ask-anew');
    }
    expect(told).toEqual(['jobs.stopped', 'jobs.stopped']);
    const { rows, total } = await queries.page({ page: 1, pageSize: 50, state: 'failed' });
    expect(total).toBe(2);
    expect(rows.map(({ mayRetry, mayStop }) => mayRetry || mayStop)).toEqual([false, false]);
  });

  it('lets whoever asked for a file end its making, and nobody else', async () => {
    const { enqueue, board, job } = open();
    const own = { ...SYSTEM, accountId: newId(), name: 'Nguyễn Thị An' };
    const id = await enqueue({ requestedBy: own }, exportListJob as JobDefinition<JsonObject>);
    const other = { ...own, accountId: newId() };
    await expect(board.cancelOwn(id, other)).rejects.toMatchObject({ status: 404 });
    expect(await job(id)).toMatchObject({ stopAskedBy: null });
    for (let time = 1; time <= 2; time += 1) await board.cancelOwn(id, own);
    expect(await job(id)).toMatchObject({ state: 'queued', stopAskedBy: own.name });
    const upkeep = await enqueue({ requestedBy: own });
    await expect(board.cancelOwn(upkeep, own)).rejects.toThrow('jobs.not-cancellable');
  });

  it('tries a failed job again when an administrator says so, once', async () => {
    const { handlers, runner, enqueue, until, board, queries } = open();
    let fails = true;
    handlers.register(countJob, async () => {
      if (fails) throw new Error('passing trouble');
      return { done: true };
    });
    await runner.onApplicationBootstrap();
    const id = await enqueue({ maxAttempts: 1 });
    await until(id, ['failed']);
    fails = false;
    const answers = await Promise.allSettled([1, 2, 3].map(() => board.retry(id, SYSTEM)));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const done = await until(id, ['succeeded']);
    expect(done).toMatchObject({ attempts: 2, lastError: null, result: { done: true } });
    expect((await queries.summary()).counts).toMatchObject({ succeeded: 1, failed: 0, queued: 0 });
  });
});

(redisIsInstalled() && runEnvironment().postgresUrl ? describe : describe.skip)(
  redisIsInstalled() ? 'Redis that fails' : NO_REDIS,
  () => {
    let redis: TestRedis;
    let database: TestDatabase;
    beforeAll(async () => {
      redis = await TestRedis.start();
      database = await openTestDatabase('postgres');
    });
    const runners: Workshop['runner'][] = [];
    let tests = 0;
    afterEach(async () => {
      for (const runner of runners.splice(0)) await runner.onApplicationShutdown();
    });
    afterAll(async () => {
      await database.close();
      await redis.stop();
    });

    /** Jobs that do nothing but count how often they were done. */
    async function counting(eachMs = 20) {
      const workshop = workshopOver(database, { url: redis.url, prefix: `fault-${(tests += 1)}` });
      runners.push(workshop.runner);
      const done = new Map<string, number>();
      workshop.handlers.register(countJob, async ({ id }) => {
        done.set(id, (done.get(id) ?? 0) + 1);
        await wait(eachMs);
        return {};
      });
      await workshop.runner.onApplicationBootstrap();
      const ask = (many: number) =>
        Promise.all(Array.from({ length: many }, () => workshop.enqueue()));
      const once = async (ids: string[]) => {
        for (const id of ids) await workshop.until(id, ['succeeded']);
        expect(ids.filter((id) => done.get(id) !== 1)).toEqual([]);
      };
      return { ...workshop, ask, once };
    }

    it('R3: FLUSHALL while jobs wait and run: all are done, none twice', async () => {
      const { ask, once } = await counting();
      const ids = await ask(30);
      await wait(500);
      await redis.say('FLUSHALL');
      await once([...ids, ...(await ask(10))]);
    });

    it('R1, R5: a full Redis and one that is gone refuse nobody; what was asked for is done afterwards', async () => {
      const { ask, once } = await counting();
      await redis.say('CONFIG', 'SET', 'maxmemory', '1mb');
      const full = await ask(5);
      await wait(700);
      await redis.say('CONFIG', 'SET', 'maxmemory', '0');
      await once(full);
      await redis.kill();
      const gone = await ask(5);
      await wait(300);
      await redis.up();
      await once(gone);
    });

    it('R6: a ring that is heard while the row is being marked as sent takes the job all the same', async () => {
      const { unitOfWork, store, enqueue } = workshopOver(database);
      const id = await enqueue();
      const held = Promise.withResolvers<void>();
      const claiming = held.promise.then(() => store.claim([countJob.name], id));
      await unitOfWork.run(async (manager) => {
        await manager.update(Job, { id }, { sentAt: new Date().toISOString() });
        held.resolve();
        await wait(200);
      });
      expect(await claiming).toMatchObject({ attempt: 1, job: { id } });
    });

    it('Redis holds ids of jobs, nothing of what they are about', async () => {
      const { ask } = await counting(700);
      const ids = await ask(4);
      await wait(500);
      const keys = (await redis.say('KEYS', '*')) as string[];
      const ofJobs = keys.filter((key) => ids.some((id) => key.endsWith(`:job-${id}`)));
      expect(ofJobs).toHaveLength(4);
      for (const key of ofJobs) expect(await redis.say('HGET', key, 'data')).toBe('{}');
    });

    it('that nobody takes jobs any more is seen from a server that takes none itself, and that somebody is back', async () => {
      const place = { url: redis.url, prefix: 'alive' };
      const server = workshopOver(database, place, {
        ...{ JOBS_HERE: 'no', REDIS_URL: redis.url, DATABASE_URL: 'postgres://db/bangiao' },
      });
      const worker = workshopOver(database, place);
      runners.push(server.runner);
      const there = async () => (await server.queries.summary()).workers;
      // It stopped without a word, long ago by the clock of Redis.
      await redis.say('ZADD', 'alive:workers', '1', 'máy cũ · 7');
      await server.runner.onApplicationBootstrap();
      await come(async () => (await there()) === 0);
      await worker.runner.onApplicationBootstrap();
      await come(async () => (await there()) === 1);
      expect(await redis.say('ZRANGE', 'alive:workers', '0', '-1')).toEqual([WORKER]);
      await worker.runner.onApplicationShutdown();
      await come(async () => (await there()) === 0);
      await redis.kill();
      await come(async () => (await there()) === null);
      await redis.up();
      await come(async () => (await there()) === 0);
    });

    it('R4: one that forgets or evicts is refused at the start, one that is away is not', async () => {
      const said: string[] = [];
      const look = () => refuseBadRedis(redis.url, (line) => said.push(line));
      await look();
      await redis.say('CONFIG', 'SET', 'appendonly', 'no');
      await redis.say('CONFIG', 'SET', 'maxmemory-policy', 'allkeys-lru');
      await expect(look()).rejects.toThrow(/appendonly yes[^]+maxmemory-policy noeviction/);
      await redis.say('CONFIG', 'SET', 'requirepass', 'mật khẩu');
      await expect(look()).rejects.toThrow(/REDIS_URL/);
      expect(said).toEqual([]);
      await redis.kill();
      await look();
      expect(said).toEqual([expect.stringContaining('Chưa kết nối được Redis')]);
    });
  },
);

it('a runner in the server that stands still is told as nobody taking jobs', async () => {
  const opened = await openTestDatabase('sqlite');
  const { runner, store, handlers } = workshopOver(opened);
  handlers.register(countJob, async () => ({}));
  const stuck = Promise.withResolvers<undefined>();
  jest.spyOn(store, 'claim').mockReturnValue(stuck.promise);
  await runner.onApplicationBootstrap();
  expect(await runner.workers()).toBe(1);
  const begun = performance.now();
  const later = jest.spyOn(performance, 'now');
  later.mockReturnValue(begun + 4 * 60_000);
  expect(await runner.workers()).toBe(1);
  later.mockReturnValue(begun + 6 * 60_000);
  expect(await runner.workers()).toBe(0);
  stuck.resolve(undefined);
  await come(async () => (await runner.workers()) === 1);
  later.mockRestore();
  await runner.onApplicationShutdown();
  await opened.close();
});

describe('what is told to those who watch', () => {
  it('health in single words, figures only to this machine or for the token', async () => {
    const opened = await openTestDatabase('sqlite');
    const { reader } = opened;
    // Done by a worker on another machine, which answers nobody itself.
    await opened.unitOfWork.run(async (manager) => {
      const id = await new JobQueue(new Clock()).enqueue(manager, countJob, { to: 1 });
      await manager.update(
        Job,
        { id },
        {
          ...{ state: 'succeeded', attempts: 2, takenBy: 'may-khac · 77' },
          startedAt: new Date(Date.now() - 62_000).toISOString(),
          finishedAt: new Date(Date.now() - 60_000).toISOString(),
        },
      );
    });
    const redis: RedisState = 'away';
    const token = 'một từ đủ dài để thử';
    const server = fastify();
    const watched = {
      reader,
      runner: { redis, workers: async () => null },
      clock: new Clock(),
      dataDir: os.tmpdir(),
    };
    serveWatching(server, watched, token);
    try {
      const ask = (url: string, headers = {}, remoteAddress = '127.0.0.1') =>
        server.inject({ url, headers, remoteAddress });
      expect((await ask('/health')).json()).toEqual({
        status: 'degraded',
        checks: { database: 'ok', disk: 'ok', redis: 'bad', workers: 'unknown' },
      });
      expect((await ask('/health/live')).statusCode).toBe(200);
      const figures = await ask('/metrics', { host: 'localhost' });
      expect(figures.body).toMatch(/^bangiao_redis_up 0$/m);
      expect(figures.body).toMatch(/^bangiao_workers -1$/m);
      expect(figures.body).toMatch(/^bangiao_jobs\{kind="test.count",state="succeeded"\} 1$/m);
      expect(figures.body).toMatch(/^bangiao_job_tries\{kind="test.count"\} 2$/m);
      expect(figures.body).toMatch(/^bangiao_job_run_seconds\{kind="test.count"\} (2|1\.99)/m);
      expect(figures.body).toMatch(/^bangiao_job_processes 1$/m);
      expect(figures.body).toMatch(/^bangiao_http_request_seconds_count\{.*route="\/health"/m);
      expect(figures.body).toMatch(/^process_resident_memory_bytes \d/m);
      const away = (headers: Record<string, string>) => ask('/metrics', headers, '10.0.0.7');
      expect((await away({ host: 'localhost' })).statusCode).not.toBe(200);
      expect((await away({ authorization: `Bearer ${token}` })).statusCode).toBe(200);
      await opened.close();
    } finally {
      await server.close();
    }
  });
});

it('every kind of work has a name in words', () => {
  expect(definedJobs().filter((name) => !(name in KIND_WORDS))).toEqual([]);
});

it('a kind of work without a handler keeps the program from starting', () => {
  const handlers = new JobHandlers();
  const declared = [countJob.name, 'test.orphan'];
  handlers.register(countJob, async () => ({}));
  expect(() => handlers.refuseOrphans(declared)).toThrow('test.orphan');
  handlers.register({ name: 'test.orphan' }, async () => ({}));
  expect(() => handlers.refuseOrphans(declared)).not.toThrow();
});
