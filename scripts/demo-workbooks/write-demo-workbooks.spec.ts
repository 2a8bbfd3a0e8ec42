import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listType } from '../../src/handover/list-types/list-types';
import { planImport } from '../../src/imports/plan';
import { readWorkbook } from '../../src/office/excel/read-workbook';
import { fold } from '../../src/platform/text/fold';
import { readRoundFolder } from '../../src/units/round-files';
import { makeAssets } from './assets';
import { Random } from './random';
import { writeDemoWorkbooks, type DemoFile } from './write-demo-workbooks';

const round = readRoundFolder(join(__dirname, '../../reference/rounds/quang-ninh-2025'));
/** Two with mistakes, one divided in three; one goes on as it is. */
const sample = ['06676', '06655', '06886', '06967'];
const plan = { ...round, oldUnits: round.oldUnits.filter(({ code }) => sample.includes(code)) };

/** What an import would make of the file, where every new unit may receive. */
async function planned(file: DemoFile) {
  const receivers = new Map(
    round.newUnits.flatMap(({ code, name }) =>
      [name, `UBND ${name}`].map((text) => [fold(text), [{ organisationId: code, name }]] as const),
    ),
  );
  const { declaration } = listType(file.listType)!;
  return planImport(await readWorkbook(file.path), declaration, { existing: new Map(), receivers });
}

describe('the demonstration workbooks', () => {
  let folder: string;
  let files: DemoFile[];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'demo-workbooks-'));
    ({ files } = await writeDemoWorkbooks(folder, 2025, plan));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are four for each dissolved unit, and a corrected one behind each with mistakes', () => {
    const first = files.filter(({ corrects }) => corrects === undefined);
    expect(first).toHaveLength(4 * (sample.length - 1));
    expect(files.filter(({ giverUnitCode }) => giverUnitCode === '06967')).toEqual([]);
    const mended = files.flatMap(({ corrects }) => corrects ?? []);
    expect(first.filter(({ refused }) => refused > 0).map(({ path }) => path)).toEqual(mended);
    expect(mended).toHaveLength(2);
  });

  it('are understood row by row, apart from the mistakes put in', async () => {
    for (const file of files) {
      const { counts, sheets } = await planned(file);
      const { created, refused, skipped, total } = counts;
      expect({ path: file.path, created, refused, skipped, total }).toEqual({
        path: file.path,
        created: file.rows - file.refused,
        refused: file.refused,
        skipped: 0,
        total: 1,
      });
      if (file.refused === 0) {
        expect(sheets.flatMap(({ totals }) => totals).filter(({ agrees }) => !agrees)).toEqual([]);
      }
    }
  });

  it('name a receiver on every row of a divided unit, but for the few left open', async () => {
    for (const file of files.filter(({ giverUnitCode }) => giverUnitCode === '06886')) {
      const { rows } = await planned(file);
      const names = new Set(rows.map(({ receiverOrganisationId }) => receiverOrganisationId));
      const open = rows.filter(({ receiverOrganisationId }) => !receiverOrganisationId);
      expect(open).toHaveLength(file.withoutReceiver);
      names.delete(undefined);
      expect([...names].sort()).toEqual(['06799', '06886', '06970']);
    }
  });

  it('hold the same rows for the same seed', () => {
    const giver = {
      code: '06676',
      name: 'Phường Cao Thắng',
      inSentence: 'phường Cao Thắng',
      isWard: true,
      districtName: '',
      receivers: [],
    };
    const make = (seed: string) => JSON.stringify(makeAssets(giver, new Random(seed)));
    expect(make('1 06676')).toBe(make('1 06676'));
    expect(make('1 06676')).not.toBe(make('2 06676'));
  });
});
