import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { CUT_OFF_DAY, rowsOf } from '../../test/support/generated-rows';
import { SheetBuilder, workbook, type Built } from '../../test/support/sheet-builder';
import { contextOf } from '../../test/support/sample-lists';
import { testKeyring } from '../../test/support/secrets';
import { isOrdinal } from '../imports/match-columns';
import { tableValueOf } from '../imports/list-columns';
import { planImport } from '../imports/plan';
import type { RowValues } from '../imports/declaration';
import { readWorkbook } from '../office/excel/read-workbook';
import type { TableRow, TableSheet } from '../office/excel/table';
import type { Workbook } from '../office/excel/workbook';
import { writeTable } from '../office/excel/write-workbook';
import { openValue, sealedValue, sealValue } from '../platform/secrets/personal-value';
import { listSheet, templateOf } from './list-template';
import type { ListType } from './list-types/list-type';
import { LIST_TYPES } from './list-types/list-types';

const context = contextOf([], null, { cutOffDay: CUT_OFF_DAY, namesAllowed: true });

const plan = (book: Workbook, { declaration }: ListType) =>
  planImport(book, declaration, context, (kind, text) => sealValue(testKeyring, kind, text));

const cellsOf = ({ declaration }: ListType, rows: RowValues[]) =>
  rows.map((values): TableRow =>
    Object.fromEntries(
      declaration.columns.map((each) => [each.key, tableValueOf(each, values[each.key]!)]),
    ),
  );

/** The sheet as the reader gives it, without the detour over a file. */
function sheetOf(type: ListType, rows: RowValues[]): Workbook {
  const { title, columns } = listSheet(type, []);
  const sheet = new SheetBuilder(type.declaration.code);
  for (const line of title) sheet.row(line);
  sheet.row(...columns.map(({ header }) => header));
  for (const row of cellsOf(type, rows)) {
    sheet.row(
      ...columns.map(({ key, kind }): Built => {
        const value = row[key] ?? null;
        return kind === 'day' && typeof value === 'string' ? { day: value } : value;
      }),
    );
  }
  return workbook(sheet);
}

/** What a planned row says, sealed values opened, the running number left out. */
function told(type: ListType, values: RowValues): RowValues {
  return Object.fromEntries(
    type.declaration.columns
      .filter((column) => !isOrdinal(column))
      .map(({ key }) => {
        const sealed = sealedValue(values[key]);
        return [key, sealed ? openValue(testKeyring, sealed) : (values[key] ?? null)];
      }),
  );
}

function expectTaken(type: ListType, rows: RowValues[], book: Workbook): void {
  const planned = plan(book, type);
  expect(planned.rows.flatMap(({ problems }) => problems)).toEqual([]);
  expect(planned.rows.map(({ values }) => told(type, values))).toEqual(
    rows.map((values) => told(type, values)),
  );
  expect(planned.counts).toMatchObject({ data: rows.length, created: rows.length, refused: 0 });
  expect(planned.sheets[0]).toMatchObject({ unknown: [], missing: [], unclear: [] });
}

describe.each(LIST_TYPES.map((type) => [type.declaration.code, type] as const))(
  'the template of %s',
  (_, type) => {
    it('filled in without a mistake is taken row by row, every value as it was meant', () => {
      fc.assert(
        fc.property(rowsOf(type), (rows) => expectTaken(type, rows, sheetOf(type, rows))),
        { numRuns: 15 },
      );
    });
  },
);

describe('the templates as files', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'templates-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const read = async (name: string, sheets: TableSheet[]) => {
    const file = path.join(folder, name);
    await writeTable(file, { sheets });
    return readWorkbook(file);
  };
  const only = (book: Workbook, name: string): Workbook => ({
    ...book,
    sheets: book.sheets.filter((sheet) => sheet.name === name),
  });

  it('come back from Excel with every value of every type', async () => {
    const filled = LIST_TYPES.map((type) => ({ type, rows: fc.sample(rowsOf(type, 3), 1)[0]! }));
    const book = await read(
      'filled.xlsx',
      filled.map(({ type, rows }) => listSheet(type, cellsOf(type, rows))),
    );
    for (const { type, rows } of filled) expectTaken(type, rows, only(book, type.declaration.code));
  });

  it('hold no row while they are empty, and say how each column is filled in', async () => {
    const type = LIST_TYPES.find(({ declaration }) => declaration.code === 'C3')!;
    const book = await read('empty.xlsx', templateOf(type).sheets);
    const planned = plan(book, type);
    expect(planned.counts.data).toBe(0);
    expect(planned.sheets.map(({ outcome }) => outcome)).toEqual(['table', 'instructions']);
    const said = JSON.stringify(book.sheets[1]!.rows);
    for (const { header } of type.declaration.columns) expect(said).toContain(header.vi);
    expect(said).toContain('Mã hóa khi lưu');
    expect(said).toContain('“Trạng thái tài khoản” là “đã tất toán” thì “Số dư” bằng 0');
  });
});
