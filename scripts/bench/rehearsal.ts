import { fork } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createApplication } from '../../src/application';
import { Settings } from '../../src/platform/config/settings';
import { openDatabase, type Database } from '../../src/platform/database/database';
import { RehearsalAssessment } from '../../src/rehearsal/rehearsal.entity';
import { schema } from '../../src/schema';
import { ownPostgres } from './handover/own-postgres';
import { ratio, timesOf } from './handover/timing';
import { benchTrial } from './rehearsal/bench-trial';
import type { Found, Task } from './rehearsal/clients';
import type { Taken } from './rehearsal/entering';

const UNITS = Number(process.env.BENCH_UNITS ?? '168');
const WALLS = Number(process.env.BENCH_WALLS ?? '20');
const SECONDS = Number(process.env.BENCH_SECONDS ?? '60');
const IDLE_SAVES = 100;

/**
 * Units that all enter results at once, each an item every two seconds, while walls are open on the live stream; beside
 * them the saves of one idle client, before and after, in the same run. The clients are a process of their own.
 */
export async function run() {
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const postgres = process.env.BENCH_ENGINE === 'sqlite' ? null : await ownPostgres();
  try {
    const measured: Record<string, Awaited<ReturnType<typeof onEngine>>> = {};
    if (process.env.BENCH_ENGINE !== 'postgres') measured.sqlite = await onEngine(null, say);
    if (postgres) measured.postgres = await onEngine(postgres.url, say);
    const goals = { saveOverIdle: 4, wallsBehindMs: 2_000, lost: 0 };
    const within = Object.fromEntries(
      Object.entries(measured).map(([engine, { saveOverIdle, wallsBehind, unseen, lost }]) => [
        engine,
        saveOverIdle <= goals.saveOverIdle &&
          wallsBehind.most <= goals.wallsBehindMs &&
          unseen === 0 &&
          lost === goals.lost,
      ]),
    );
    return {
      name: `${UNITS} units entering a result every 2 s, ${WALLS} walls, ${SECONDS} s`,
      measured,
      reference: { goals, within, unavailable: postgres ? [] : ['postgres'] },
    };
  } finally {
    await postgres?.stop();
  }
}

async function onEngine(url: string | null, say: (line: string) => void) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-rehearsal-'));
  const settings = Settings.from({
    ...{ DATA_DIR: folder, MFA_FOR: 'nobody', LOG_LEVEL: 'warn' },
    ...{ REQUESTS_PER_MINUTE: '1000000', SIGN_INS_PER_MINUTE: '1000000' },
    ...(url && { DATABASE_URL: url }),
  });
  const database = await openDatabase(settings.database, schema);
  const app = await createApplication(settings, database);
  await app.listen(0, '127.0.0.1');
  const address = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  try {
    // One more than enter at once: the idle client.
    const entering = await benchTrial(app, address, { units: UNITS + 1, walls: WALLS });
    say(`${settings.database.engine}: ${UNITS} units and ${WALLS} walls are there`);
    const found = await clientsDo({ entering, idleSaves: IDLE_SAVES, seconds: SECONDS });
    const [idle, saves] = [timesOf(found.idle), timesOf(found.saves)];
    const lags = timesOf(found.lags);
    const result = {
      ...{ idle, saves, saveOverIdle: ratio(saves.p95, idle.p95) },
      wallsBehind: { ...lags, most: Math.round(found.lags.reduce((a, b) => Math.max(a, b), 0)) },
      ...{ events: found.events, unseen: found.unseen, lost: await lostOf(database, found.taken) },
    };
    say(JSON.stringify(result));
    return result;
  } finally {
    await app.close();
    await database.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Has the clients do their task in a process of their own. */
function clientsDo(task: Task): Promise<Found> {
  return new Promise((resolve, reject) => {
    const child = fork(path.join(__dirname, 'rehearsal', 'clients.js'));
    child.once('message', (answer: { found?: Found; error?: string }) => {
      if (answer.found) resolve(answer.found);
      else reject(new Error(answer.error));
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The clients ended with ${code}`)));
    child.send(task);
  });
}

/** Saves that were answered and are not there: of each item the last one has to be, with every version before it. */
async function lostOf({ reader }: Database, taken: readonly Taken[]): Promise<number> {
  const stored = await reader.manager.find(RehearsalAssessment);
  const there = new Map(stored.map((row) => [`${row.rehearsalId} ${row.itemCode}`, row]));
  const last = new Map(taken.map((each) => [`${each.rehearsalId} ${each.code}`, each]));
  const wrong = [...last].filter(([key, { note, version }]) => {
    const row = there.get(key);
    return row?.note !== note || row.version !== version;
  });
  const counted = [...last.values()].reduce((sum, { version }) => sum + version, 0);
  return wrong.length + Math.abs(counted - taken.length);
}
