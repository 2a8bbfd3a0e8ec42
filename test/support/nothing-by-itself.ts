import { setTimeout as wait } from 'node:timers/promises';
import { LessThanOrEqual } from 'typeorm';
import { Reader } from '../../src/platform/database/reader';
import { Job } from '../../src/platform/jobs/job.entity';
import { RegularLooks } from '../../src/platform/regular-looks';
import type { RunningApplication } from './application';
import { searchedForDuplicates } from './delayed-search';

const TRIES = 1_000;

/**
 * Has all work in the background done and nothing new begin by the clock, for a test that watches every table.
 */
export async function nothingByItself(application: RunningApplication): Promise<void> {
  application.get(RegularLooks).onModuleDestroy();
  await searchedForDuplicates(application);
  const { manager } = application.get(Reader);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const due = { state: 'queued' as const, runAt: LessThanOrEqual(new Date().toISOString()) };
    if (!(await manager.existsBy(Job, [due, { state: 'running' }]))) return;
    await wait(20);
  }
  throw new Error('The work in the background did not end');
}
