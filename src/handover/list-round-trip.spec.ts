import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { asRead, exportedList, planOf, sheetOf } from '../../test/support/exported-lists';
import { thorough } from '../../test/support/each-engine';
import { rowsOf } from '../../test/support/generated-rows';
import type { RowValues } from '../imports/declaration';
import { equalForm } from '../imports/content';
import { readWorkbook } from '../office/excel/read-workbook';
import type { TableRow } from '../office/excel/table';
import { writeTable } from '../office/excel/write-workbook';
import type { ListType } from './list-types/list-type';
import { LIST_TYPES } from './list-types/list-types';

const codes = LIST_TYPES.map((type) => [type.declaration.code, type] as const);

/** Counts of a plan that would change nothing: every row unchanged, further parts of divided rows passed over. */
const nothingToDo = (rows: readonly RowValues[], lines: number) => ({
  ...{ data: lines, unchanged: rows.length, skipped: lines - rows.length },
  ...{ created: 0, changed: 0, refused: 0 },
});

/** The property over generated rows, each list type its own. */
const forRowsOf = (type: ListType, law: (rows: RowValues[]) => Promise<void>) =>
  fc.assert(fc.asyncProperty(rowsOf(type, 5), law), { numRuns: thorough ? 3 : 1 });

describe.each(codes)('a list of type %s, exported and imported again', (_, type) => {
  it('without edits is a plan with nothing to do and no column unknown', () =>
    forRowsOf(type, async (rows) => {
      const layout = rows.length % 2 === 0 ? 'flat' : 'print';
      const list = exportedList(type, rows, { layout });
      const plan = planOf(type, list.context, asRead(await sheetOf(list)));
      expect(plan.rows.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual(
        list.lines.filter(({ first }) => !first).map(() => 'continued-row'),
      );
      expect(plan.counts).toMatchObject(nothingToDo(rows, list.lines.length));
      expect(plan.sheets[0]).toMatchObject({ unknown: [], missing: [], unclear: [], removed: [] });
      expect(plan.missingFromFile).toBe(0);
      expect(plan.sheets[0]!.totals.filter(({ agrees }) => !agrees)).toEqual([]);
    }));

  it('with one cell edited changes that cell of that row and nothing else', () =>
    forRowsOf(type, async (rows) => {
      const list = exportedList(type, rows);
      const sheet = await sheetOf(list);
      const edited = (sheet.rows as TableRow[]).map((row, at) =>
        at === 0 ? { ...row, ['v.note']: 'ghi thêm khi soát lại' } : row,
      );
      const plan = planOf(type, list.context, asRead({ ...sheet, rows: edited }));
      // A denunciation keeps no note: a row with one is refused.
      const kept = rows[0]!['kind'] !== 'denunciation';
      const before = rows[0]!['note'] ?? null;
      expect(plan.counts.changed).toBe(kept && before !== 'ghi thêm khi soát lại' ? 1 : 0);
      for (const row of plan.rows.filter(({ verdict }) => verdict === 'changed')) {
        const keys = Object.keys(row.values).filter(
          (key) =>
            key !== 'ordinal' &&
            equalForm(row.values[key] ?? null) !== equalForm(row.before![key] ?? null),
        );
        expect(keys).toEqual(['note']);
      }
      expect(plan.counts).toMatchObject({ created: 0, refused: kept ? 0 : 1 });
    }));
});

describe('exported lists as files', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'round-trip-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('come back from Excel with nothing to do, for every type at once', async () => {
    const made = codes.map(([code, type]) => {
      const rows = fc.sample(rowsOf(type, 4), 1)[0]!;
      return { code, type, rows, list: exportedList(type, rows) };
    });
    const file = path.join(folder, 'all.xlsx');
    await writeTable(file, { sheets: await Promise.all(made.map(({ list }) => sheetOf(list))) });
    const book = await readWorkbook(file);
    for (const { code, type, rows, list } of made) {
      const own = { ...book, sheets: book.sheets.filter(({ name }) => name === code) };
      const plan = planOf(type, list.context, own);
      expect([code, plan.counts]).toMatchObject([code, nothingToDo(rows, list.lines.length)]);
      expect(plan.sheets[0]!.unknown).toEqual([]);
      const hidden = own.sheets[0]!.hiddenColumns;
      expect([code, hidden.length]).toEqual([code, 3]);
    }
  });
});
