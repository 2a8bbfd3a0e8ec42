import 'reflect-metadata';
import { setTimeout as wait } from 'node:timers/promises';
import { Clock } from '../../src/platform/clock';
import { Settings } from '../../src/platform/config/settings';
import { openBeside } from '../../src/platform/database/database';
import { BullRunner } from '../../src/platform/jobs/bullmq/bull-runner';
import type { RunningJob } from '../../src/platform/jobs/job-definition';
import { JobFence, JobLost } from '../../src/platform/jobs/job-fence';
import { JobHandlers } from '../../src/platform/jobs/job-handlers';
import { JobPost } from '../../src/platform/jobs/job-post';
import { JobStore } from '../../src/platform/jobs/job-store';
import { JobWork } from '../../src/platform/jobs/job-work';
import { schema } from '../../src/schema';
import { listJob } from './list-job';

/**
 * A worker as `npm run worker` is one, for a kind of work of the tests: it works a list off, item by item,
 * and stores each result with the fence. What the fence refused it writes down beside.
 */
async function main(): Promise<void> {
  const settings = Settings.from(process.env);
  const database = await openBeside(settings.database, schema);
  const { unitOfWork, reader } = database;
  const clock = new Clock();
  const fence = new JobFence();
  const handlers = new JobHandlers();
  const store = new JobStore(unitOfWork, clock);
  const note = (table: string, job: string, item: number, attempt: number) =>
    `INSERT INTO ${table} (job_id, item, attempt, pid) VALUES ('${job}', ${item}, ${attempt}, ${process.pid})`;

  handlers.register(listJob, async (job: RunningJob<{ items: number; eachMs: number }>) => {
    const { id, attempt, data } = job;
    for (let item = 1; item <= data.items; item += 1) {
      const done = await reader.manager.query<unknown[]>(
        `SELECT 1 FROM test_result WHERE job_id = '${id}' AND item = ${item}`,
      );
      if (done.length > 0) continue;
      await wait(data.eachMs);
      try {
        await unitOfWork.run(async (manager) => {
          await fence.hold(manager, job);
          await manager.query(note('test_result', id, item, attempt));
        });
      } catch (error) {
        if (!(error instanceof JobLost)) throw error;
        await unitOfWork.run((manager) => manager.query(note('test_refused', id, item, attempt)));
        throw error;
      }
      job.signal.throwIfAborted();
    }
    return { items: data.items };
  });
  const work = new JobWork(store, handlers);
  const post = new JobPost(unitOfWork, reader, clock);
  const { redis } = settings.jobs;
  const runner = new BullRunner(store, post, handlers, work, settings, redis!);
  handlers.refuseOrphans = () => undefined;
  runner.onApplicationBootstrap();
  process.stdout.write('ready\n');
  process.stdin.resume().once('end', () => {
    void runner
      .onModuleDestroy()
      .then(() => runner.onApplicationShutdown())
      .then(() => database.close())
      .then(() => process.exit(0));
  });
}

void main();
