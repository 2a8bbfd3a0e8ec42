import { setTimeout as wait } from 'node:timers/promises';
import { findDuplicatesJob } from '../../src/handover/duplicates/find-duplicates.job';
import { Reader } from '../../src/platform/database/reader';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { Job } from '../../src/platform/jobs/job.entity';
import type { RunningApplication } from './application';

const TRIES = 1_000;

/**
 * Has the search for duplicates done now that follows an import half a minute later, so that it changes nothing
 * while a test watches every table.
 */
export async function searchedForDuplicates(application: RunningApplication): Promise<void> {
  const { name } = findDuplicatesJob;
  await application
    .get(UnitOfWork as never as abstract new () => UnitOfWork)
    .run((manager) =>
      manager.update(Job, { name, state: 'queued' }, { runAt: new Date(0).toISOString() }),
    );
  const { manager } = application.get(Reader);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const open = await manager.countBy(Job, [
      { name, state: 'queued' },
      { name, state: 'running' },
    ]);
    if (open === 0) return;
    await wait(20);
  }
  throw new Error(`${name} did not end`);
}
