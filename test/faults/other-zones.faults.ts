import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { asked } from '../../scripts/support/talk';
import { everyDay, workWithDeadlines } from '../support/every-day';
import { faultReport } from '../support/fault-report';
import { applyPlan, planList } from '../support/imports';
import type { InterruptedServer } from '../support/interrupted-server';
import { killable, type Killable } from '../support/killed-server';

const ZONES = ['UTC', 'America/Los_Angeles', 'Pacific/Auckland'];
const DIST = path.join(__dirname, '..', '..', 'dist', 'src', 'office', 'excel');

/** Written and read back by the built product in a process of that zone. */
const OUT_AND_IN = `
  const { writeTable } = require(${JSON.stringify(path.join(DIST, 'write-workbook.js'))});
  const { readWorkbook } = require(${JSON.stringify(path.join(DIST, 'read-workbook.js'))});
  const [file, days] = [process.argv[1], JSON.parse(process.argv[2])];
  const columns = [{ header: 'Ngày', key: 'day', width: 12, kind: 'day' }];
  const rows = days.map((day) => ({ day }));
  writeTable(file, { sheets: [{ name: 'Ngày', title: ['Ngày'], columns, rows }] })
    .then(() => readWorkbook(file))
    .then(({ sheets }) => {
      const cells = sheets[0].rows.flatMap((row) => row.cells).filter(({ kind }) => kind === 'day');
      console.log(JSON.stringify(cells.map(({ value }) => String(value).slice(0, 10))));
      process.exit(0);
    });`;

describe('M9: the machine lives in another time zone', () => {
  const days = everyDay();
  let origin: Killable;
  let bytes: Buffer;
  beforeAll(async () => {
    origin = await killable('m9');
    await origin.server.stop();
    bytes = await workWithDeadlines(days);
  }, 120_000);
  afterAll(() => origin.remove());

  it.each(ZONES)(
    '%s: 366 days stay what they are from Excel to database, screen and Excel',
    async (zone) => {
      const folder = path.join(origin.folder, zone.replace('/', '-'));
      const server = await origin.server.onCopy(folder, { env: { TZ: zone } });
      try {
        const { talk, roundId } = server;
        const { giverOrganisationId } = origin;
        const sent = { bytes, name: 'việc.xlsx', listType: 'E1', giverOrganisationId };
        const { body } = await applyPlan(talk, await planList(talk, roundId, sent));
        const shown = await deadlines(server, body.listId!);
        await server.stop();
        const rows = await server.query<{ name: string; values: string }>(
          'SELECT name, "values" FROM handover_item',
        );
        const stored = new Map(
          rows.map((row) => [row.name, (JSON.parse(row.values) as { deadline: string }).deadline]),
        );
        const written = await outAndIn(zone, path.join(origin.folder, 'days.xlsx'), days);
        const name = (day: string) => `Việc của ngày ${day}`;
        const off = {
          shown: days.filter((day) => shown.get(name(day)) !== day),
          stored: days.filter((day) => stored.get(name(day)) !== day),
          written: days.filter((day, at) => written[at] !== day),
        };
        const wrong = await server.wrong();
        const lost = Object.values(off).flat().length + wrong.length;
        faultReport({
          id: 'M9',
          tried: days.length,
          lost,
          result: lost ? 'failed' : 'passed',
          note: zone,
        });
        expect({ ...off, wrong }).toEqual({ shown: [], stored: [], written: [], wrong: [] });
      } finally {
        await server.kill();
      }
    },
    120_000,
  );
});

/** Deadline of each piece of work as the API tells it. */
async function deadlines(
  { talk }: InterruptedServer,
  listId: string,
): Promise<Map<string, unknown>> {
  const found = new Map<string, unknown>();
  for (let page = 1; page <= 2; page += 1) {
    const query = `handover/lists/${listId}/items?pageSize=200&page=${page}`;
    const { rows } = await asked<{ rows: { name: string; values: { deadline?: unknown } }[] }>(
      talk,
      'GET',
      query,
    );
    for (const { name, values } of rows) found.set(name, values.deadline);
  }
  return found;
}

async function outAndIn(zone: string, file: string, days: string[]): Promise<string[]> {
  const env = { ...process.env, TZ: zone };
  const words = ['-e', OUT_AND_IN, file, JSON.stringify(days)];
  const { stdout } = await promisify(execFile)(process.execPath, words, { env });
  return JSON.parse(stdout) as string[];
}
