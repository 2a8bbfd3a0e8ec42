import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { AccountsService } from '../../src/accounts/accounts.service';
import { createApplication } from '../../src/application';
import { IndicatorViews } from '../../src/indicators/indicator-views.service';
import { UnitComparison } from '../../src/indicators/unit-comparison.service';
import type { Dashboard, UnitsView } from '../../src/indicators/indicators.schema';
import { Settings } from '../../src/platform/config/settings';
import { openDatabase } from '../../src/platform/database/database';
import { SYSTEM } from '../../src/platform/http/actor';
import { schema } from '../../src/schema';
import { sessionCookie } from '../support/talk';
import { bareDriver, type Bare } from './handover/bare-statements';
import { ownPostgres } from './handover/own-postgres';
import { awake, dataOf, plainRequests, type Send } from './handover/plain-request';
import { inTurns, ms, ratio } from './handover/timing';
import { fillYear, WEEKS, type Filled } from './indicators/fill-year';
import { recorded, replay } from './readiness/recorded';
import { benchRound } from './verify/bench-round';

const UNITS = Number(process.env.BENCH_UNITS ?? '3321');
const PASSWORD = 'Chìa khóa để đo 2025';
const TRIES = Number(process.env.BENCH_TRIES ?? '40');
/** Times an empty request and the bare statements. */
const GOAL = 3;

interface Place {
  bare: Bare;
  send: Send;
  roundId: string;
  filled: Filled;
  views: IndicatorViews;
  comparison: UnitComparison;
}

/**
 * A year of weekly figures of every commune of the country on both engines: the dashboard over the usual weeks and
 * over the year and of one unit, and a page of the units, sorted and filtered, each for an empty request of the same
 * server and the bare SQL.
 * `BENCH_ENGINE=sqlite,postgres` chooses, `BENCH_UNITS=275` is a quick look (300,000 values).
 */
export async function run() {
  const parts = (process.env.BENCH_ENGINE ?? 'sqlite,postgres').split(',');
  const postgres = parts.includes('postgres') ? await ownPostgres() : null;
  try {
    const measured: Record<string, Awaited<ReturnType<typeof measure>>> = {};
    if (parts.includes('sqlite')) measured.sqlite = await onDatabase(null);
    if (postgres) measured.postgres = await onDatabase(postgres.url);
    const within = Object.fromEntries(
      Object.entries(measured).map(([engine, { usual, year, unit, table, same }]) => [
        engine,
        same && [usual, year, unit, table].every((each) => each.ratio <= GOAL),
      ]),
    );
    return {
      name: `a year of weekly indicators of ${UNITS} units`,
      measured,
      reference: { goal: GOAL, within, unavailable: postgres ? [] : ['postgres'] },
    };
  } finally {
    await postgres?.stop();
  }
}

async function onDatabase(url: string | null) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-indicators-'));
  const settings = Settings.from({
    ...{ DATA_DIR: folder, MFA_FOR: 'nobody', LOG_LEVEL: 'warn' },
    ...{ REQUESTS_PER_MINUTE: '1000000', SIGN_INS_PER_MINUTE: '1000000' },
    ...(url && { DATABASE_URL: url }),
  });
  const database = await openDatabase(settings.database, schema);
  const app = await createApplication(settings, database);
  await app.listen(0, '127.0.0.1');
  const address = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  const bare = await bareDriver(settings.database);
  try {
    const { roundId } = await benchRound(app, database, { units: UNITS, procedures: 1 });
    const filled = await fillYear(bare, roundId);
    process.stderr.write(`${JSON.stringify(filled)}\n`);
    const login = 'do-tinh';
    const duties = [{ role: 'province_officer' as const, organisationId: null }];
    const account = { login, name: login, password: PASSWORD, duties };
    await app.get(AccountsService).create([account], SYSTEM);
    const send = plainRequests(address, await sessionCookie(address, login, PASSWORD));
    await awake(() => send('GET', 'session'));
    return await measure({
      ...{ bare, send, roundId, filled },
      ...{ views: app.get(IndicatorViews), comparison: app.get(UnitComparison) },
    });
  } finally {
    await bare.close();
    await app.close();
    await database.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function measure({ bare, send, roundId, filled, views, comparison }: Place) {
  const dashboard = (query: object) => ({
    ask: `rounds/${roundId}/indicators?${new URLSearchParams({ kind: 'week', ...query }).toString()}`,
    read: () => views.dashboard(SYSTEM, roundId, { kind: 'week', periods: 12, ...query }),
  });
  const usual = await beside(bare, send, dashboard({}));
  process.stderr.write(`${JSON.stringify({ usual })}\n`);
  const year = await beside(bare, send, dashboard({ periods: WEEKS }));
  process.stderr.write(`${JSON.stringify({ year })}\n`);
  const unit = await beside(bare, send, dashboard({ unitId: filled.unitId }));
  process.stderr.write(`${JSON.stringify({ unit })}\n`);
  const table = await beside(bare, send, {
    ask: `rounds/${roundId}/indicator-units?kind=week&sort=in-time&state=verified`,
    read: () =>
      comparison.page(SYSTEM, roundId, {
        ...{ kind: 'week', sort: 'in-time', state: 'verified', page: 1, pageSize: 50 },
      }),
  });
  process.stderr.write(`${JSON.stringify({ table })}\n`);
  return { filled, usual, year, unit, table, same: await sameFigures(bare, send, roundId) };
}

/** One thing asked over HTTP, for an empty request and the statements it asks, by the driver alone. */
async function beside(
  bare: Bare,
  send: Send,
  { ask, read }: { ask: string; read: () => Promise<unknown> },
) {
  const firstMs = Math.round(await ms(() => send('GET', ask)));
  const statements = await recorded(read);
  let bytes = 0;
  const times = await inTurns(
    {
      request: async () => {
        const answer = await send('GET', ask);
        return () => (bytes = answer.length);
      },
      bareSql: () => replay(bare, statements),
      emptyRequest: async () => void (await send('GET', 'session')),
    },
    TRIES,
  );
  const { request, bareSql, emptyRequest } = times;
  return {
    ...{ ...times, firstMs, bytes, statements: statements.length },
    ratio: ratio(request.p95, bareSql.p95 + emptyRequest.p95),
  };
}

/** Whether the screen says what the rows add up to. */
async function sameFigures(bare: Bare, send: Send, roundId: string): Promise<boolean> {
  const asked = `rounds/${roundId}/indicators?kind=week&periods=${WEEKS}`;
  const { periods } = dataOf<Dashboard>(await send('GET', asked));
  const rows = (await bare.all(
    `SELECT period_start AS start, COUNT(*) AS units, SUM(early + on_time) AS numerator,
       SUM(resolved) AS denominator
     FROM indicator_report WHERE round_id = ? AND period_kind = 'week' GROUP BY period_start`,
    [roundId],
  )) as { start: string; units: number; numerator: number; denominator: number }[];
  const byStart = new Map(rows.map((each) => [each.start, each]));
  const table = dataOf<UnitsView>(await send('GET', `rounds/${roundId}/indicator-units?kind=week`));
  return (
    table.total === UNITS &&
    table.ranked === UNITS &&
    table.lines.every(({ reported }) => reported) &&
    periods.length === WEEKS &&
    periods.every(({ start, reported, values }) => {
      const own = byStart.get(start);
      const { numerator, denominator } = values['in-time']!;
      return (
        own !== undefined &&
        reported === Number(own.units) &&
        numerator === Number(own.numerator) / 1000 &&
        denominator === Number(own.denominator) / 1000
      );
    })
  );
}
