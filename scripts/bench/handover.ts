import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createApplication } from '../../src/application';
import { Settings } from '../../src/platform/config/settings';
import { openDatabase, type DatabaseLocation } from '../../src/platform/database/database';
import { schema } from '../../src/schema';
import { BenchProvince } from './handover/bench-province';
import { bareDriver, type Bare } from './handover/bare-statements';
import { BULK_ROWS, measureAcceptance } from './handover/measure-acceptance';
import { measureBalance } from './handover/measure-balance';
import { measurePage } from './handover/measure-page';
import { awake } from './handover/plain-request';
import { ownPostgres } from './handover/own-postgres';
import { ratio } from './handover/timing';

/** Items at which the same is measured twice; other numbers for a quick look: `BENCH_ITEMS=1000,10000`. */
const SIZES = (process.env.BENCH_ITEMS ?? '100000,1000000').split(',').map(Number);
/** Kinds of lists that are accepted: one by the product, one by the driver, several times. */
const ACCEPTED = ['A0', 'A1', 'A2'];
const STATED = ['D3', 'D4', 'E3'];

/**
 * A page of a list of 1,000,000 rows, the acceptance of 10,000 in one act and the balance of the
 * province, each over HTTP as people ask for it, on both engines; each with its reference, measured in
 * turns with it, and with how much it grew from 100,000 rows.
 */
export async function run() {
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const postgres = process.env.BENCH_ENGINE === 'sqlite' ? null : await ownPostgres();
  try {
    const measured: Record<string, Awaited<ReturnType<typeof onEngine>>> = {};
    if (process.env.BENCH_ENGINE !== 'postgres') measured.sqlite = await onEngine(null, say);
    if (postgres) measured.postgres = await onEngine(postgres.url, say);
    const goals = { page: 3, acceptance: 3, balance: 3, growth: 1.5 };
    const within = Object.fromEntries(
      Object.entries(measured).map(([engine, { last, growth }]) => [
        engine,
        last.page.ratio <= goals.page &&
          last.acceptance.ratio <= goals.acceptance &&
          last.balance.ratio <= goals.balance &&
          Math.max(growth.page, growth.balance) <= goals.growth,
      ]),
    );
    return {
      name: `handover of ${SIZES.at(-1)} items: page, acceptance of ${BULK_ROWS}, balance`,
      measured,
      reference: { goals, within, unavailable: postgres ? [] : ['postgres'] },
    };
  } finally {
    await postgres?.stop();
  }
}

async function onEngine(url: string | null, say: (line: string) => void) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-handover-'));
  const settings = Settings.from({
    DATA_DIR: folder,
    MFA_FOR: 'nobody',
    LOG_LEVEL: 'warn',
    REQUESTS_PER_MINUTE: '1000000',
    SIGN_INS_PER_MINUTE: '1000000',
    ...(url && { DATABASE_URL: url }),
  });
  const location: DatabaseLocation = settings.database;
  const database = await openDatabase(location, schema);
  const app = await createApplication(settings, database);
  await app.listen(0, '127.0.0.1');
  const address = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  let bare: Bare | undefined;
  try {
    const province = await BenchProvince.open(app, address);
    bare = await bareDriver(location);
    await province.everyList(3);
    const listId = await province.longList();
    const lists = async (codes: string[]) => {
      const made: string[] = [];
      for (const code of codes) made.push(await province.listOf(code, BULK_ROWS));
      return made;
    };
    const found = [];
    for (const [at, size] of SIZES.entries()) {
      const began = Date.now();
      await province.grow(listId, at === 0 ? 1 : SIZES[at - 1]!, size);
      if (bare.postgres) await bare.run('ANALYZE');
      say(`${location.engine}: ${size} items after ${Math.round((Date.now() - began) / 1000)} s`);
      await awake(() => province.commune('GET', 'session'));
      await awake(() => province.officer('GET', 'session'));
      found.push({
        items: size,
        page: await measurePage(province.commune, bare, { listId, items: size }),
        balance: await measureBalance(province.officer, bare, province.roundId),
      });
      say(JSON.stringify(found.at(-1)));
    }
    const [accepted, stated] = [await lists(ACCEPTED), await lists(STATED)];
    await awake(() => province.talk('GET', 'session'));
    const acceptance = await measureAcceptance(province.talk, bare, accepted, stated);
    const [first, last] = [found[0]!, found.at(-1)!];
    return {
      first,
      last: { ...last, acceptance },
      growth: {
        page: ratio(last.page.request.p95, first.page.request.p95),
        balance: ratio(last.balance.request.p95, first.balance.request.p95),
      },
    };
  } finally {
    await bare?.close();
    await app.close();
    await database.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
