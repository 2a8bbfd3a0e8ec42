import { setTimeout as wait } from 'node:timers/promises';
import { Clock } from '../../src/platform/clock';
import { Settings } from '../../src/platform/config/settings';
import { defineError } from '../../src/platform/http/app-error';
import type { RunningJob } from '../../src/platform/jobs/job-definition';
import { EmbeddedRunner } from '../../src/platform/jobs/embedded/embedded-runner';
import { JobHandlers } from '../../src/platform/jobs/job-handlers';
import { JobQueue } from '../../src/platform/jobs/job-queue';
import { JobStore, LEASE_MS } from '../../src/platform/jobs/job-store';
import { Job } from '../../src/platform/jobs/job.entity';
import { forEachDatabase, type OpenTestDatabase } from '../support/database';
import { FewHandlers } from '../support/few-handlers';

/** Declared here without `defineJob`, so that no program start asks for its handler. */
const countJob = { name: 'test.count' } as { name: string; data?: { to: number } };

class MovableClock extends Clock {
  ahead = 0;
  override now(): Date {
    return new Date(Date.now() + this.ahead);
  }
}

async function workshop(open: OpenTestDatabase) {
  const { unitOfWork, reader, database } = await open();
  const clock = new MovableClock();
  const handlers = new FewHandlers();
  const store = new JobStore(unitOfWork, clock);
  const queue = new JobQueue(clock);
  const runner = new EmbeddedRunner(store, handlers, Settings.from({}), database);
  const enqueue = (options: Parameters<JobQueue['enqueue']>[3] = {}) =>
    unitOfWork.run((manager) => queue.enqueue(manager, countJob, { to: 3 }, options));
  const job = (id: string) => reader.manager.findOneByOrFail(Job, { id });
  const until = async (id: string, states: string[]): Promise<Job> => {
    for (let time = 0; time < 400; time += 1) {
      const found = await job(id);
      if (states.includes(found.state)) return found;
      await wait(25);
    }
    throw new Error(`job is still ${(await job(id)).state}`);
  };
  return { unitOfWork, clock, handlers, store, runner, enqueue, job, until };
}

forEachDatabase((open) => {
  it('runs a job once, with its data, and keeps progress and result', async () => {
    const { handlers, runner, enqueue, until } = await workshop(open);
    const seen: RunningJob<{ to: number }>[] = [];
    handlers.register(countJob, async (running) => {
      seen.push(running);
      await running.progress(3, running.data.to, 'xong');
      return { counted: running.data.to };
    });
    await runner.onApplicationBootstrap();
    const finished = await until(await enqueue(), ['succeeded', 'failed']);
    await runner.onApplicationShutdown();
    expect(seen).toHaveLength(1);
    expect(finished).toMatchObject({
      state: 'succeeded',
      result: { counted: 3 },
      progressDone: 3,
      progressTotal: 3,
      progressNote: 'xong',
    });
  });

  it('asks for no more work once it was ended', async () => {
    const { runner, store } = await workshop(open);
    await runner.onApplicationBootstrap();
    await runner.onApplicationShutdown();
    const claim = jest.spyOn(store, 'claim');
    await wait(600);
    expect(claim).not.toHaveBeenCalled();
  });

  it('gives twenty requests with one key one job', async () => {
    const { enqueue } = await workshop(open);
    const ids = await Promise.all(
      Array.from({ length: 20 }, () => enqueue({ idempotencyKey: 'same' })),
    );
    expect(new Set(ids).size).toBe(1);
  });

  it('tries again after an unexpected failure, and not after an expected one', async () => {
    const { clock, handlers, runner, enqueue, until, job } = await workshop(open);
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
    await runner.onApplicationShutdown();
    expect(tries).toBe(2);
    expect(ended.lastError).toBe('Tệp chưa đọc được.');
  });

  it('gives the job of a dead worker to another, and lets the dead one change nothing', async () => {
    const { clock, store, enqueue, job } = await workshop(open);
    const id = await enqueue();
    const dead = (await store.claim())!;
    expect(await store.claim()).toBeUndefined();
    clock.ahead = LEASE_MS + 1;
    const heir = (await store.claim())!;
    expect(heir).toMatchObject({ attempt: 2, job: { id } });
    expect(await store.beat(dead, { done: 1, total: 9 })).toBe(false);
    await store.succeed(dead, { by: 'the dead' });
    expect((await job(id)).state).toBe('running');
    await store.succeed(heir, { by: 'the heir' });
    expect((await job(id)).result).toEqual({ by: 'the heir' });
  });

  it('stops trying a job that kills its worker every time, and says so', async () => {
    const { clock, handlers, store, runner, enqueue, until } = await workshop(open);
    const work = jest.fn().mockResolvedValue({});
    const told: unknown[] = [];
    handlers.register(countJob, work, async ({ data }) => void told.push(data));
    const id = await enqueue({ maxAttempts: 2 });
    for (let time = 1; time <= 2; time += 1) {
      expect(await store.claim()).toMatchObject({ exhausted: false });
      clock.ahead += LEASE_MS + 1;
    }
    await runner.onApplicationBootstrap();
    const ended = await until(id, ['failed']);
    await runner.onApplicationShutdown();
    expect(ended.lastError).toContain('dừng giữa chừng');
    expect(work).not.toHaveBeenCalled();
    expect(told).toEqual([{ to: 3 }]);
  });

  it('tells the subject of the last failed try before the job counts as failed', async () => {
    const { handlers, runner, enqueue, until, job } = await workshop(open);
    const states: string[] = [];
    const id = await enqueue({ maxAttempts: 1 });
    handlers.register(
      countJob,
      () => Promise.reject(new Error('passing trouble')),
      async () => void states.push((await job(id)).state),
    );
    await runner.onApplicationBootstrap();
    await until(id, ['failed']);
    await runner.onApplicationShutdown();
    expect(states).toEqual(['running']);
  });

  it('M8: takes a job that was asked for before the clock was set back two days', async () => {
    const { clock, store, enqueue } = await workshop(open);
    const id = await enqueue();
    clock.ahead = -2 * 24 * 3600 * 1000;
    expect(await store.claim()).toMatchObject({ job: { id } });
  });

  it('hands an unfinished job back when the server closes, without counting the try', async () => {
    const { handlers, runner, enqueue, until, job } = await workshop(open);
    handlers.register(
      countJob,
      ({ signal }) =>
        new Promise((_, reject) =>
          signal.addEventListener('abort', () => reject(new Error('stopped'))),
        ),
    );
    await runner.onApplicationBootstrap();
    const id = await enqueue();
    await until(id, ['running']);
    await runner.onApplicationShutdown();
    expect(await job(id)).toMatchObject({ state: 'queued', attempts: 0 });
  });
});

it('a kind of work without a handler keeps the program from starting', () => {
  const handlers = new JobHandlers();
  const declared = [countJob.name, 'test.orphan'];
  handlers.register(countJob, async () => ({}));
  expect(() => handlers.refuseOrphans(declared)).toThrow('test.orphan');
  handlers.register({ name: 'test.orphan' }, async () => ({}));
  expect(() => handlers.refuseOrphans(declared)).not.toThrow();
});
