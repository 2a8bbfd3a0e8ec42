import fs from 'node:fs';
import path from 'node:path';
import type { Reader } from '../../database/reader';
import type { JobRunner } from '../../jobs/job-runner';

/** With less room than this, writing is about to fail. */
export const LEAST_ROOM_BYTES = 100 * 1024 * 1024;
/** A database that does not answer in this time is not there. */
const PATIENCE_MS = 2_000;

type Check = 'ok' | 'bad';

/**
 * How the program is: `down` where it cannot do its work; `degraded` where people can work and jobs wait,
 * so that a balancer leaves the server in.
 * `workers` tells whether any process takes jobs; it is not known while Redis, which knows it, is away.
 */
export interface Health {
  status: 'ok' | 'degraded' | 'down';
  checks: { database: Check; disk: Check; redis: Check | 'unused'; workers: Check | 'unknown' };
}

/** Bytes left where the data lie. */
export function roomIn(dataDir: string): number {
  let folder = path.resolve(dataDir);
  while (!fs.existsSync(folder)) folder = path.dirname(folder);
  const { bavail, bsize } = fs.statfsSync(folder);
  return bavail * bsize;
}

/** Puts the checks together. */
export function healthFrom(checks: Health['checks']): Health {
  const able = checks.database === 'ok' && checks.disk === 'ok';
  const waits = checks.redis === 'bad' || checks.workers === 'bad';
  return { status: able ? (waits ? 'degraded' : 'ok') : 'down', checks };
}

/** Looks at what the program needs. Never throws. */
export async function lookAtHealth(
  reader: Reader,
  runner: Pick<JobRunner, 'redis' | 'workers'>,
  dataDir: string,
): Promise<Health> {
  const { redis } = runner;
  const workers = await runner.workers();
  return healthFrom({
    database: await answers(reader),
    disk: hasRoom(dataDir),
    redis: redis === 'unused' || redis === 'good' ? (redis === 'good' ? 'ok' : 'unused') : 'bad',
    workers: workers === null ? 'unknown' : workers > 0 ? 'ok' : 'bad',
  });
}

async function answers(reader: Reader): Promise<Check> {
  const late = new Promise<Check>((resolve) => {
    setTimeout(resolve, PATIENCE_MS, 'bad').unref();
  });
  const asked = reader.manager.query('SELECT 1').then(
    (): Check => 'ok',
    (): Check => 'bad',
  );
  return Promise.race([asked, late]);
}

function hasRoom(dataDir: string): Check {
  try {
    return roomIn(dataDir) >= LEAST_ROOM_BYTES ? 'ok' : 'bad';
  } catch {
    return 'bad';
  }
}
