import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { templateOf } from '../../src/handover/templates/list-template';
import { sampleOf } from '../../src/handover/templates/sample-row';
import { SAMPLE_MARK } from '../../src/imports/sample-mark';
import { LIST_TYPES } from '../../src/handover/list-types/list-types';
import { equalForm } from '../../src/imports/content';
import { cellAddress } from '../../src/office/excel/cell-address';
import { readWorkbook } from '../../src/office/excel/read-workbook';
import type { Sheet } from '../../src/office/excel/workbook';
import { writeTable } from '../../src/office/excel/write-workbook';
import { openValue, sealedValue } from '../../src/platform/secrets/personal-value';
import { exportedList, planOf, sheetOf } from '../support/exported-lists';
import { CUT_OFF_DAY, rowsOf } from '../support/generated-rows';
import { contextOf } from '../support/sample-lists';
import { testKeyring } from '../support/secrets';
import { editInLibreOffice, libreOffice, type CellEdit } from '../support/libreoffice';

const soffice = libreOffice();
const TYPED = 'ghi thêm trong LibreOffice: hoà, “0012”';
/** Kinds whose rows may all keep a note, of every shape: money, quantities, days, sealed values, groups. */
const codes = LIST_TYPES.map(({ declaration }) => declaration.code).filter((code) => code !== 'E3');

if (!soffice) {
  it.skip('not run: no LibreOffice (soffice) on this machine', () => undefined);
} else {
  describe('lists exported, opened in LibreOffice, saved and imported again', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'libreoffice-'));
    const file = (name: string) => path.join(folder, `${name}.xlsx`);
    const types = LIST_TYPES.filter(({ declaration }) => codes.includes(declaration.code));
    // The same rows in every run: what fails can be looked at again.
    const made = types.map((type) => {
      const rows = fc.sample(rowsOf(type, 6), { numRuns: 1, seed: 20250630 })[0]!;
      return { type, list: exportedList(type, rows) };
    });
    beforeAll(async () => {
      const sheets = await Promise.all(made.map(({ list }) => sheetOf(list)));
      await writeTable(file('exported'), { sheets });
    }, 60_000);
    afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

    const plansOf = async (name: string) => {
      const book = await readWorkbook(file(name));
      return made.map(({ type, list }) => {
        const { code } = type.declaration;
        const sheets = book.sheets.filter((sheet) => sheet.name === code);
        return { code, list, sheets, plan: planOf(type, list.context, { ...book, sheets }) };
      });
    };

    it('left alone are plans with nothing to do, for every kind of list', async () => {
      editInLibreOffice(soffice, folder, file('exported'), file('saved'), []);
      for (const { code, list, plan } of await plansOf('saved')) {
        const lines = list.lines.length;
        const rows = list.lines.filter(({ first }) => first).length;
        expect([code, plan.counts]).toMatchObject([
          code,
          {
            data: lines,
            unchanged: rows,
            skipped: lines - rows,
            changed: 0,
            created: 0,
            refused: 0,
          },
        ]);
        expect([code, plan.sheets[0]!.unknown]).toEqual([code, []]);
      }
    }, 180_000);

    it('edited in codes, amounts, days and personal numbers change exactly those', async () => {
      const before = await plansOf('exported');
      const edits = TYPED_CELLS.map(({ code, heading, value }): CellEdit => {
        const { sheets } = before.find((each) => each.code === code)!;
        const { number, column } = headingOf(sheets[0]!, heading);
        return { sheet: code, address: cellAddress(number + 2, column), value };
      });
      editInLibreOffice(soffice, folder, file('exported'), file('typed'), edits);
      for (const { code, plan } of await plansOf('typed')) {
        const typed = TYPED_CELLS.filter((each) => each.code === code);
        const changed = plan.rows.filter(({ verdict }) => verdict === 'changed');
        expect([code, plan.counts.refused, plan.counts.created]).toEqual([code, 0, 0]);
        expect([code, changed.length]).toEqual([code, typed.length > 0 ? 1 : 0]);
        if (typed.length === 0) continue;
        const { values, before: stood } = changed[0]!;
        const differing = Object.keys(values).filter(
          (key) =>
            key !== 'ordinal' && equalForm(values[key] ?? null) !== equalForm(stood![key] ?? null),
        );
        expect(new Set(differing)).toEqual(new Set(typed.map(({ key }) => key)));
        for (const each of typed) if ('says' in each) expect(values[each.key]).toBe(each.says);
        if (code === 'A1b') {
          const sealed = sealedValue(values['personalNumber']);
          expect(openValue(testKeyring, sealed!)).toBe('001080000123');
        }
        if (code === 'B3') expect(values['originalValue']).toBe(9_999_999_999);
      }
    }, 180_000);

    it('edited in one cell of each list change that cell and nothing else', async () => {
      const before = await plansOf('exported');
      const edits = before.map(({ code, sheets }): CellEdit => {
        const { number, column } = headingOf(sheets[0]!, 'Ghi chú');
        return { sheet: code, address: cellAddress(number + 2, column), value: TYPED };
      });
      editInLibreOffice(soffice, folder, file('exported'), file('edited'), edits);
      for (const { code, plan } of await plansOf('edited')) {
        expect([code, plan.counts]).toMatchObject([code, { changed: 1, created: 0, refused: 0 }]);
        const [row] = plan.rows.filter(({ verdict }) => verdict === 'changed');
        const differing = Object.keys(row!.values).filter(
          (key) =>
            key !== 'ordinal' &&
            equalForm(row!.values[key] ?? null) !== equalForm(row!.before![key] ?? null),
        );
        expect([code, differing, row!.values['note']]).toEqual([code, ['note'], TYPED]);
      }
    }, 180_000);
  });

  describe('templates as they are downloaded, filled in with LibreOffice and imported', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'libreoffice-'));
    const file = (name: string) => path.join(folder, `${name}.xlsx`);
    afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

    it('bring nothing when they are only saved, and the row that got a number, for every kind of list', async () => {
      const entries = LIST_TYPES.map((type) => templateOf(type).sheets[0]!);
      await writeTable(file('templates'), { sheets: entries });
      const before = await readWorkbook(file('templates'));
      const edits = before.sheets.map((sheet): CellEdit => {
        const { number, cells } = sheet.rows.find((row) => row.cells[0]?.text === SAMPLE_MARK)!;
        return { sheet: sheet.name, address: cellAddress(number, cells[0]!.column), value: 1 };
      });
      editInLibreOffice(soffice, folder, file('templates'), file('saved'), []);
      editInLibreOffice(soffice, folder, file('templates'), file('filled'), edits);
      for (const [name, counts] of [
        ['saved', { data: 1, skipped: 1, created: 0, refused: 0 }],
        ['filled', { data: 1, skipped: 0, created: 1, refused: 0 }],
      ] as const) {
        const book = await readWorkbook(file(name));
        for (const type of LIST_TYPES) {
          const { code } = type.declaration;
          const sheets = book.sheets.filter((sheet) => sheet.name === code);
          const more = { cutOffDay: CUT_OFF_DAY, namesAllowed: true, sample: sampleOf(type) };
          const plan = planOf(type, contextOf([], null, more), { ...book, sheets });
          expect([name, code, plan.counts]).toMatchObject([name, code, counts]);
        }
      }
    }, 180_000);
  });
}

/** What a person types into the first row of a list, and what the list then says. */
const TYPED_CELLS = [
  ...[{ code: 'B3', heading: 'Mã tài sản', value: '000123', key: 'assetCode', says: '000123' }],
  { code: 'B3', heading: 'Nguyên giá', value: 9_999_999_999, key: 'originalValue' },
  { code: 'A1b', heading: 'Số định danh cá nhân', value: '001080000123', key: 'personalNumber' },
  // A day is a number to whoever types it: 5 January 1980.
  {
    ...{ code: 'A1b', heading: 'Ngày, tháng, năm sinh', value: 29_225 },
    ...{ key: 'birthDate', says: '1980-01-05' },
  },
] as const;

/** The lowest row of the header in which a heading stands, its row of numbers below it. */
function headingOf(sheet: Sheet, heading: string): { number: number; column: number } {
  for (const { number, cells } of sheet.rows) {
    const found = cells.find(({ text }) => text === heading || text.startsWith(`${heading} (`));
    // Headings reach over two rows: captions of groups stand beside them.
    if (found) return { number: number + 1, column: found.column };
  }
  throw new Error(`No heading “${heading}” in ${sheet.name}`);
}
