import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createApplication } from '../../src/application';
import { Settings } from '../../src/platform/config/settings';
import { openDatabase } from '../../src/platform/database/database';
import { PortalSources } from '../../src/procedures/portal/portal-sources';
import { VerificationService } from '../../src/procedures/verification/verification.service';
import { schema } from '../../src/schema';
import { ownPostgres } from './handover/own-postgres';
import { benchRound } from './verify/bench-round';
import { startDouble } from './verify/double';
import { ownRedis } from './verify/own-redis';
import { timeOfRun } from './verify/time-of-run';
import { workersCompared } from './verify/workers';

const PROCEDURES = 450;
/** Units at which the same is measured; other numbers for a quick look: `BENCH_UNITS=54,540`. */
const SIZES = (process.env.BENCH_UNITS ?? '54,3321').split(',').map(Number);
/** The smallest size is measured so often in turns; the middle counts. */
const TURNS = 3;
const AT_ONCE = 2;

/**
 * A province of 54 units × 450 procedures against an unlimited stand-in, over merely fetching the same
 * pages in turns; then the country, which may grow no faster than its pairs; then one worker process and three on Redis
 * against a slow stand-in. `BENCH_ENGINE=sqlite,postgres,redis` chooses among the three.
 */
export async function run() {
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const parts = (process.env.BENCH_ENGINE ?? 'sqlite,postgres,redis').split(',');
  const servers = [];
  const unavailable = [];
  const postgres = parts.some((each) => each !== 'sqlite') ? await ownPostgres() : null;
  const redis = parts.includes('redis') ? await ownRedis() : null;
  servers.push(...[postgres, redis].filter((each) => each !== null));
  const double = await startDouble(PROCEDURES);
  try {
    const measured: Record<string, Awaited<ReturnType<typeof onEngine>>> = {};
    if (parts.includes('sqlite')) measured.sqlite = await onEngine(null, double.url, say);
    if (parts.includes('postgres'))
      if (postgres) measured.postgres = await onEngine(postgres.url, double.url, say);
      else unavailable.push('postgres');
    let workers: Awaited<ReturnType<typeof workersCompared>> | undefined;
    if (parts.includes('redis'))
      if (postgres && redis) {
        const url = await postgres.another();
        workers = await workersCompared(url, redis.url, say);
      } else unavailable.push('redis');
    const goals = { overFetching: 1.3, growthPerPair: 1.2, workersFaster: 2 };
    const within = Object.fromEntries(
      Object.entries(measured).map(([engine, { overFetching, growthPerPair }]) => [
        engine,
        overFetching <= goals.overFetching && growthPerPair <= goals.growthPerPair,
      ]),
    );
    return {
      name: `verification of ${SIZES.join(' and ')} units × ${PROCEDURES} procedures`,
      measured: { ...measured, ...(workers && { workers }) },
      reference: {
        goals,
        within: {
          ...within,
          ...(workers && { workers: workers.faster >= goals.workersFaster }),
        },
        unavailable,
      },
    };
  } finally {
    double.stop();
    for (const each of servers) await each.stop();
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
        const verifying = await timeOfRun(app.get(VerificationService), database, roundId);
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
