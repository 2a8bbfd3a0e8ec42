import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccountsService } from '../../src/accounts/accounts.service';
import { createApplication } from '../../src/application';
import { Settings } from '../../src/platform/config/settings';
import { openDatabase, type Database } from '../../src/platform/database/database';
import { SYSTEM } from '../../src/platform/http/actor';
import { schema } from '../../src/schema';
import { sessionCookie, talkTo } from '../support/talk';
import { bareDriver, type Bare } from './handover/bare-statements';
import { ownPostgres } from './handover/own-postgres';
import { awake, plainRequests } from './handover/plain-request';
import { ratio } from './handover/timing';
import {
  fillHandover,
  fillRehearsals,
  fillVerification,
  type RoundSize,
} from './readiness/fill-round';
import { fillHistory } from './readiness/fill-history';
import { measureOthers } from './readiness/measure-others';
import { measureRecount, measureReport } from './readiness/measure-report';
import { measureWorkbook } from './readiness/measure-workbook';
import { benchRound } from './verify/bench-round';

const number = (name: string, usual: number): number => Number(process.env[name] ?? usual);
const PASSWORD = 'Chìa khóa để đo 2025';

/** A large province; other numbers for a quick look: `BENCH_ITEMS=20000`. */
const PROVINCE: RoundSize = {
  ...{ units: number('BENCH_UNITS', 168), procedures: 450, givers: 3 },
  ...{ items: number('BENCH_ITEMS', 1_000_000), rehearsalResults: 10_000 },
};
/** The same shape for every commune of the country, with few rows in each list. */
const COUNTRY_UNITS = number('BENCH_COUNTRY', 3321);
const light = (units: number): RoundSize => ({
  ...{ units, procedures: 450, givers: 1, items: units * 20, rehearsalResults: units * 30 },
});

interface Round {
  app: NestFastifyApplication;
  database: Database;
  bare: Bare;
  roundId: string;
  url: string;
  cookie: string;
}

/**
 * Readiness of a large province on both engines: the report from kept counters for an empty request and its bare
 * reads; the same counted again from every row for the bare statements; the workbook for ExcelJS; what others wait for
 * while an expectation or a recount is under way. Then on PostgreSQL how the report grows to the whole country.
 * `BENCH_ENGINE=sqlite,postgres,country` chooses among the three.
 */
export async function run() {
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const parts = (process.env.BENCH_ENGINE ?? 'sqlite,postgres,country').split(',');
  const postgres = parts.some((each) => each !== 'sqlite') ? await ownPostgres() : null;
  try {
    const measured: Record<string, Awaited<ReturnType<typeof province>>> = {};
    if (parts.includes('sqlite')) measured.sqlite = await province(null, say);
    if (postgres && parts.includes('postgres'))
      measured.postgres = await province(postgres.url, say);
    const growth =
      postgres && parts.includes('country') ? await country(postgres.another, say) : null;
    const goals = {
      ...{ report: 3, recount: 1.5, workbook: 1.5, workbookMegabytes: 300 },
      ...{ others: 1.5, othersLongestMs: 250, growthPerUnit: 1 },
    };
    const within = Object.fromEntries(
      Object.entries(measured).map(([engine, { report, recount, workbook, others }]) => [
        engine,
        {
          report: report.ratio <= goals.report,
          recount: recount.ratio <= goals.recount && recount.same,
          workbook:
            workbook.ratio <= goals.workbook &&
            (workbook.addedMegabytes ?? 0) <= goals.workbookMegabytes,
          ...Object.fromEntries(
            Object.entries(others).map(([name, { othersTimesCounting, othersLongestMs }]) => [
              name,
              othersTimesCounting <= goals.others && othersLongestMs <= goals.othersLongestMs,
            ]),
          ),
        },
      ]),
    );
    return {
      name: `readiness of ${PROVINCE.units} units over ${PROVINCE.items} items`,
      measured: { ...measured, ...(growth && { growth }) },
      reference: {
        ...{ goals, within },
        ...(growth && { growthWithin: growth.perUnit <= goals.growthPerUnit }),
        unavailable: postgres ? [] : ['postgres'],
      },
    };
  } finally {
    await postgres?.stop();
  }
}

/** Runs a server of its own over a round of this size. */
async function withRound<T>(
  url: string | null,
  size: RoundSize,
  say: (line: string) => void,
  work: (round: Round) => Promise<T>,
): Promise<T> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-readiness-'));
  const settings = Settings.from({
    ...{ DATA_DIR: folder, MFA_FOR: 'nobody', LOG_LEVEL: 'warn' },
    ...{ REQUESTS_PER_MINUTE: '1000000', SIGN_INS_PER_MINUTE: '1000000' },
    ...{ COSTLY_REQUESTS_PER_MINUTE: '1000000', ...(url && { DATABASE_URL: url }) },
  });
  const database = await openDatabase(settings.database, schema);
  const app = await createApplication(settings, database);
  await app.listen(0, '127.0.0.1');
  const address = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  const bare = await bareDriver(settings.database);
  try {
    const began = performance.now();
    const { roundId } = await benchRound(app, database, size);
    const lists = await fillHandover(app, roundId, size);
    const pairs = await fillVerification(app, roundId);
    const results = await fillRehearsals(app, roundId, size);
    if (bare.postgres) await bare.run('ANALYZE');
    const seconds = Math.round((performance.now() - began) / 1000);
    say(JSON.stringify({ ...size, lists, pairs, results, filledInSeconds: seconds }));
    const login = 'do-tinh';
    const duties = [{ role: 'province_officer' as const, organisationId: null }];
    await app
      .get(AccountsService)
      .create([{ login, name: login, password: PASSWORD, duties }], SYSTEM);
    const cookie = await sessionCookie(address, login, PASSWORD);
    await awake(() => plainRequests(address, cookie)('GET', 'session'));
    return await work({ app, database, bare, roundId, url: address, cookie });
  } finally {
    await bare.close();
    await app.close();
    await database.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

const province = (url: string | null, say: (line: string) => void) =>
  withRound(url, PROVINCE, say, async ({ app, bare, roundId, url: address, cookie }) => {
    const send = plainRequests(address, cookie);
    const report = await measureReport(app, send, bare, roundId);
    say(JSON.stringify({ report }));
    const recount = await measureRecount(app, bare, roundId);
    say(JSON.stringify({ recount }));
    const workbook = await measureWorkbook(app, talkTo(address, cookie), roundId);
    say(JSON.stringify({ workbook }));
    await fillHistory(app, roundId);
    const others = await measureOthers(send, roundId);
    say(JSON.stringify({ others }));
    return { report, recount, workbook, others };
  });

/** The report of the whole country for that of a province, both with few rows in each list. */
async function country(another: () => Promise<string>, say: (line: string) => void) {
  const at = (units: number) => async (url: string) =>
    withRound(url, light(units), say, ({ app, bare, roundId, url: address, cookie }) =>
      measureReport(app, plainRequests(address, cookie), bare, roundId, 5),
    );
  const [few, many] = [
    await at(PROVINCE.units)(await another()),
    await at(COUNTRY_UNITS)(await another()),
  ];
  const growth = ratio(many.request.p50, few.request.p50);
  const coldGrowth = ratio(many.coldMs, few.coldMs);
  const units = COUNTRY_UNITS / PROVINCE.units;
  return {
    ...{ few, many, units, growth, coldGrowth },
    perUnit: Math.max(ratio(growth, units), ratio(coldGrowth, units)),
  };
}
