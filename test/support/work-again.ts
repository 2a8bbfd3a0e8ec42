import { setTimeout as wait } from 'node:timers/promises';
import { In } from 'typeorm';
import { Reader } from '../../src/platform/database/reader';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { Job } from '../../src/platform/jobs/job.entity';
import type { RunningApplication } from './application';

const PATIENCE_MS = 240_000;
const LONG_AGO = '1970-01-01T00:00:00.000Z';

/** Waits until no work is left, that which was to begin later included. @throws where that takes too long. */
export async function allWorkDone(application: RunningApplication): Promise<void> {
  const { manager } = application.get(Reader);
  const open = { state: In(['queued', 'running']) };
  for (const latest = Date.now() + PATIENCE_MS; ; await wait(50)) {
    const left = await manager.findBy(Job, open);
    if (left.length === 0) return;
    if (Date.now() > latest) throw new Error(`left: ${left.map(({ name }) => name).join(', ')}`);
    if (left.some(({ state, runAt }) => state === 'queued' && runAt !== LONG_AGO))
      await changeJobs(application, { state: 'queued' }, { runAt: LONG_AGO });
  }
}

/** Has a job that is over done once more, as after a worker that died before it could say so. */
export async function doneAgain(application: RunningApplication, job: Job): Promise<Job> {
  await changeJobs(
    application,
    { id: job.id },
    {
      ...{ state: 'queued', runAt: LONG_AGO, maxAttempts: job.attempts + 1 },
      ...{ finishedAt: null, leaseUntil: null, sentAt: null },
    },
  );
  await allWorkDone(application);
  return application.get(Reader).manager.findOneByOrFail(Job, { id: job.id });
}

const changeJobs = (application: RunningApplication, where: Partial<Job>, change: Partial<Job>) =>
  application
    .get(UnitOfWork)
    .run(async (manager) => void (await manager.update(Job, where as never, change as never)));
