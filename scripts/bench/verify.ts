import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createApplication } from '../../src/application';
import { Settings } from '../../src/platform/config/settings';
import { openDatabase } from '../../src/platform/database/database';
import { SYSTEM } from '../../src/platform/http/actor';
import { PortalSources } from '../../src/procedures/portal/portal-sources';
import { VerificationService } from '../../src/procedures/verification/verification.service';
import { VerificationRun } from '../../src/procedures/verification/verification.entity';
import { schema } from '../../src/schema';
import { ownPostgres } from './handover/own-postgres';
import { benchRound } from './verify/bench-round';

const PROCEDURES = 450;
/** Units at which the same is measured; other numbers for a quick look: `BENCH_UNITS=54,540`. */
const SIZES = (process.env.BENCH_UNITS ?? '54,3321').split(',').map(Number);
/** The smallest size is measured so often in turns; the middle counts. */
const TURNS = 3;
const AT_ONCE = 2;

/**
 * A province of 54 units × 450 procedures against an unlimited stand-in, over merely fetching the same
 * pages in turns; then the country, which may grow no faster than its pairs.
 */
export async function run() {
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const postgres = process.env.BENCH_ENGINE === 'sqlite' ? null : await ownPostgres();
  const double = await startDouble();
  try {
    const measured: Record<string, Awaited<ReturnType<typeof onEngine>>> = {};
    if (process.env.BENCH_ENGINE !== 'postgres')
      measured.sqlite = await onEngine(null, double.url, say);
    if (postgres) measured.postgres = await onEngine(postgres.url, double.url, say);
    const goals = { overFetching: 1.3, growthPerPair: 1.2 };
    const within = Object.fromEntries(
      Object.entries(measured).map(([engine, { overFetching, growthPerPair }]) => [
        engine,
        overFetching <= goals.overFetching && growthPerPair <= goals.growthPerPair,
      ]),
    );
    return {
      name: `verification of ${SIZES.join(' and ')} units × ${PROCEDURES} procedures`,
      measured,
      reference: { goals, within, unavailable: postgres ? [] : ['postgres'] },
    };
  } finally {
    double.stop();
    await postgres?.stop();
  }
}

async function onEngine(url: string | null, portal: string, say: (line: string) => void) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-verify-'));
  const settings = Settings.from({
    ...{ DATA_DIR: folder, MFA_FOR: 'nobody', LOG_LEVEL: 'warn', PORTAL_URL: portal },
    ...(url && { DATABASE_URL: url }),
  });
  const database = await openDatabase(settings.database, schema);
  const app = await createApplication(settings, database);
  await app.init();
  try {
    const found = [];
    for (const units of SIZES) {
      const { roundId, agencies } = await benchRound(app, database, {
        units,
        procedures: PROCEDURES,
      });
      const turns = units === SIZES[0] ? TURNS : 1;
      const times = [];
      for (let turn = 0; turn < turns; turn += 1) {
        const fetching = await fetchAll(app.get(PortalSources), agencies);
        const verifying = await verify(app.get(VerificationService), database, roundId);
        times.push({ fetching, verifying, ratio: verifying / fetching });
        say(JSON.stringify({ units, ...times.at(-1) }));
      }
      const middle = times.sort((a, b) => a.ratio - b.ratio)[Math.floor(turns / 2)]!;
      const pairs = units * PROCEDURES;
      const megabytes = Math.round(process.memoryUsage().rss / 1_048_576);
      found.push({ units, pairs, ...middle, perPair: middle.verifying / pairs, megabytes });
    }
    const [first, last] = [found[0]!, found.at(-1)!];
    return {
      sizes: found,
      overFetching: first.ratio,
      growthPerPair: last.perPair / first.perPair,
    };
  } finally {
    await app.close();
    await database.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds to read every page of every unit, with as many on their way as a run has. */
async function fetchAll(sources: PortalSources, agencies: readonly string[]): Promise<number> {
  const client = await sources.clientOf({ kind: 'stand-in', id: null });
  const waiting = [...agencies];
  const began = performance.now();
  const lane = async () => {
    for (let agency = waiting.shift(); agency; agency = waiting.shift()) {
      const answer = await client.listOf(agency);
      if (answer.kind !== 'list' || answer.items.length !== PROCEDURES)
        throw new Error(`${agency}: ${answer.kind}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return performance.now() - began;
}

/** Milliseconds from asking for a run to its end, without the wait for a worker to look for work. */
async function verify(
  service: VerificationService,
  { reader }: Awaited<ReturnType<typeof openDatabase>>,
  roundId: string,
): Promise<number> {
  const began = performance.now();
  const { id } = await service.request(roundId, SYSTEM);
  const asking = performance.now() - began;
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const run = await reader.manager.findOneByOrFail(VerificationRun, { id });
    if (run.state === 'failed') throw new Error('the run failed');
    if (run.state === 'finished')
      return asking + Date.parse(run.finishedAt!) - Date.parse(run.startedAt!);
  }
}

function startDouble(): Promise<{ url: string; stop: () => void }> {
  const script = path.join(__dirname, '..', 'portal-double.js');
  const child = spawn(process.execPath, [script, '--procedures', String(PROCEDURES)], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the portal double ended with ${code}`)));
    child.stdout!.on('data', (chunk: Buffer) => {
      const url = /http:\/\/\S+/.exec(chunk.toString())?.[0];
      if (url) resolve({ url, stop: () => child.kill() });
    });
  });
}
