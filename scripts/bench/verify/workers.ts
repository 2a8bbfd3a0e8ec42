import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createApplication } from '../../../src/application';
import { Settings } from '../../../src/platform/config/settings';
import { openDatabase } from '../../../src/platform/database/database';
import { markSharedFolder } from '../../../src/platform/files/shared-folder';
import { VerificationService } from '../../../src/procedures/verification/verification.service';
import { schema } from '../../../src/schema';
import { benchRound } from './bench-round';
import { startDouble } from './double';
import { timeOfRun } from './time-of-run';

const UNITS = 54;
const PROCEDURES = 450;
const LATENCY_MS = 200;
const WORKERS = 3;

/** One run done by one worker process, the next by three, against a portal that takes its time. */
export async function workersCompared(
  postgres: string,
  redis: string,
  say: (line: string) => void,
): Promise<{ one: number; three: number; faster: number }> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-workers-'));
  const double = await startDouble(PROCEDURES, '--latency', String(LATENCY_MS));
  const env = {
    ...{ DATA_DIR: folder, MFA_FOR: 'nobody', LOG_LEVEL: 'warn', PORTAL_URL: double.url },
    ...{ DATABASE_URL: postgres, REDIS_URL: redis, VERIFICATION_LANES: String(WORKERS) },
    // Each worker process takes one share of the run.
    JOB_CONCURRENCY: '1',
  };
  const settings = Settings.from({ ...env, JOBS_HERE: 'no' });
  const database = await openDatabase(settings.database, schema);
  const app = await createApplication(settings, database);
  await markSharedFolder(settings, database);
  await app.init();
  const workers: ChildProcess[] = [];
  try {
    const size = { units: UNITS, procedures: PROCEDURES };
    const { roundId } = await benchRound(app, database, size);
    const service = app.get(VerificationService);
    workers.push(await hire(env));
    const one = await timeOfRun(service, database, roundId);
    say(JSON.stringify({ workers: 1, milliseconds: one }));
    while (workers.length < WORKERS) workers.push(await hire(env));
    const three = await timeOfRun(service, database, roundId);
    say(JSON.stringify({ workers: WORKERS, milliseconds: three }));
    return { one, three, faster: one / three };
  } finally {
    for (const worker of workers) await end(worker);
    await app.close();
    await database.close();
    double.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** A worker as `npm run worker` starts it; ready when this is over. */
async function hire(env: Record<string, string>): Promise<ChildProcess> {
  const script = path.join(__dirname, '..', '..', '..', 'src', 'worker.js');
  const worker = spawn(process.execPath, [script], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(worker, 'exit').then(() => Promise.reject(new Error('a worker ended')));
  await Promise.race([once(worker.stdout!, 'data'), ended]);
  return worker;
}

async function end(worker: ChildProcess): Promise<void> {
  const closed = once(worker, 'exit');
  worker.kill('SIGTERM');
  await closed;
}
