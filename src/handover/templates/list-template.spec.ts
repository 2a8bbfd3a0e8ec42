import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Workbook as ExcelJsWorkbook } from 'exceljs';
import fc from 'fast-check';
import { thorough } from '../../../test/support/each-engine';
import { CUT_OFF_DAY, rowsOf } from '../../../test/support/generated-rows';
import { SheetBuilder, workbook, type Built } from '../../../test/support/sheet-builder';
import { contextOf } from '../../../test/support/sample-lists';
import { testKeyring } from '../../../test/support/secrets';
import { isOrdinal } from '../../imports/match-columns';
import { tableValueOf } from '../../imports/list-columns';
import { planImport } from '../../imports/plan';
import type { RowValues } from '../../imports/declaration';
import { readWorkbook } from '../../office/excel/read-workbook';
import type { TableRow, TableSheet } from '../../office/excel/table';
import type { Workbook } from '../../office/excel/workbook';
import { writeTable } from '../../office/excel/write-workbook';
import { openValue, sealedValue, sealValue } from '../../platform/secrets/personal-value';
import { MOST_ON_A4 } from '../list-export-columns';
import type { ListType } from '../list-types/list-type';
import { LIST_TYPES } from '../list-types/list-types';
import { bodyAbove, ENTRY_ROWS, listSheet, templateOf, type TemplatePlace } from './list-template';
import { sampleOf } from './sample-row';

const NAMES = ['Ủy ban nhân dân phường Hà Lầm', 'Ủy ban nhân dân phường Cao Xanh'];
const PLACE: TemplatePlace = {
  giver: 'Ủy ban nhân dân phường Cao Thắng',
  above: 'Thành phố Hạ Long',
  round: 'Quảng Ninh 2025',
  cutOff: '24 giờ 00 ngày 30/06/2025',
  receivers: NAMES,
};

const plan = (book: Workbook, type: ListType) => {
  const more = { cutOffDay: CUT_OFF_DAY, namesAllowed: true, sample: sampleOf(type) };
  const context = contextOf(NAMES, null, more);
  return planImport(book, type.declaration, context, (kind, text) =>
    sealValue(testKeyring, kind, text),
  );
};
const codes = LIST_TYPES.map((type) => [type.declaration.code, type] as const);
const typeOf = (code: string) => new Map(codes).get(code)!;

const cellsOf = ({ declaration }: ListType, rows: RowValues[]) =>
  rows.map((values): TableRow =>
    Object.fromEntries(
      declaration.columns.map((each) => [each.key, tableValueOf(each, values[each.key]!)]),
    ),
  );

it.each([
  ['a wide list on A3', 'E2', 'A3'],
  ['most of them on A4', 'B3', 'A4'],
  ['a narrow one on A4', 'D3', 'A4'],
])('prints %s, so that it can be read', (_, code, paper) => {
  expect(templateOf(typeOf(code), PLACE).sheets[0]!.paper).toBe(paper);
});

it.each([
  ['Ủy ban nhân dân phường Hà Lầm', 'Phường Hà Lầm', undefined],
  ['Đảng ủy phường Hà Lầm', 'Phường Hà Lầm', undefined],
  ['Trường Mầm non Hoa Sen', 'Phường Hà Lầm', 'Phường Hà Lầm'],
  ['Trường Mầm non Hoa Sen', undefined, undefined],
])('writes above “%s” of %s: %s', (name, unit, above) => {
  expect(bodyAbove(name, unit)).toBe(above);
});

/** The sheet to fill in as the reader gives it, without the detour over a file. */
function sheetOf(type: ListType, rows: RowValues[], head: TableRow[] = []): Workbook {
  const { title, columns } = templateOf(type).sheets[0]!;
  const sheet = new SheetBuilder(type.declaration.code);
  for (const line of title) sheet.row(line);
  sheet.row(...columns.map(({ header }) => header));
  for (const row of [...head, ...cellsOf(type, rows)]) {
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

/** The sample row as the template writes it. */
const sampleIn = (type: ListType): TableRow =>
  [...(templateOf(type).sheets[0]!.rows as TableRow[])][0]!;
const firstProblem = (type: ListType, row: TableRow) => {
  const { counts, rows } = plan(sheetOf(type, [], [row]), type);
  return { counts, code: rows[0]?.problems[0]?.code };
};

describe.each(codes)('the template of %s', (_, type) => {
  it('filled in without a mistake is taken row by row, every value as it was meant', () => {
    fc.assert(
      fc.property(rowsOf(type), (rows) => expectTaken(type, rows, sheetOf(type, rows))),
      { numRuns: thorough ? 6 : 2 },
    );
  });

  it('has a sample that is passed over and says so, and is a right row once it has a number', () => {
    const sample = sampleIn(type);
    expect(firstProblem(type, sample)).toMatchObject({
      counts: { data: 1, skipped: 1 },
      code: 'sample-row',
    });
    expect(firstProblem(type, { ...sample, ordinal: 1 })).toMatchObject({
      counts: { data: 1, created: 1 },
      code: undefined,
    });
  });

  it('refuses what somebody wrote over the sample without giving it a number', () => {
    const changed = { ...sampleIn(type), [type.nameColumn]: 'số liệu thật' };
    expect(firstProblem(type, changed)).toMatchObject({
      counts: { data: 1, refused: 1 },
      code: 'sample-row-changed',
    });
  });

  it('offers the words of each choice, over its rows and no further', () => {
    const [entry, , catalogue] = templateOf(type, PLACE).sheets;
    for (const { key, choices = [] } of type.declaration.columns) {
      const { choicesFrom } = entry!.columns.find((each) => each.key === key)!;
      const offered = key === 'receiver' ? NAMES : choices.map(({ vi }) => vi);
      if (offered.length === 0) continue;
      const [, letter, first, last] = /^'Danh mục'!\$([A-Z]+)\$(\d+):\$\1\$(\d+)$/.exec(
        choicesFrom!,
      )!;
      const column = catalogue!.columns[letter!.charCodeAt(0) - 65]!;
      const rows = [...(catalogue!.rows as TableRow[])];
      // Title, blank, header; the rows follow.
      const texts = rows.slice(Number(first) - 4, Number(last) - 3).map((row) => row[column.key]);
      expect([column.key, texts]).toEqual([key, offered]);
    }
    expect(entry!.entryRows).toBe(ENTRY_ROWS + 1);
  });
});

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

  it('hold nothing but the sample while they are empty, and say how each column is filled in', async () => {
    const type = typeOf('C3');
    const book = await read('empty.xlsx', templateOf(type, PLACE).sheets);
    const planned = plan(book, type);
    expect(planned.counts).toMatchObject({ data: 1, skipped: 1, refused: 0, created: 0 });
    const outcomes = ['table', 'instructions', 'instructions'];
    expect(planned.sheets.map(({ outcome }) => outcome)).toEqual(outcomes);
    const head = JSON.stringify(book.sheets[0]!.rows.slice(0, 8));
    for (const each of ['PHƯỜNG CAO THẮNG', 'CỘNG HÒA XÃ HỘI', 'THÀNH PHỐ HẠ LONG', '30/06/2025'])
      expect(head).toContain(each);
    const names = JSON.stringify(book.sheets[2]!.rows);
    for (const each of [...NAMES, 'đã tất toán']) expect(names).toContain(each);
    const said = JSON.stringify(book.sheets[1]!.rows);
    for (const { header } of type.declaration.columns) expect(said).toContain(header.vi);
    expect(said).toContain('Mã hóa khi lưu');
    expect(said).toContain('“Trạng thái tài khoản” là “đã tất toán” thì “Số dư” bằng 0');
  });

  it.each(codes)(
    'of %s, as downloaded, brings nothing and leaves nothing unexplained',
    async (code, type) => {
      const book = await read(`${code}.xlsx`, templateOf(type, PLACE).sheets);
      const planned = plan(book, type);
      expect(planned.counts).toMatchObject({ data: 1, skipped: 1, refused: 0, created: 0 });
      expect(planned.sheets[0]).toMatchObject({
        unknown: [],
        missing: [],
        unclear: [],
      });
      expect(planned.rows.flatMap(({ problems }) => problems.map((each) => each.code))).toEqual([
        'sample-row',
      ]);
    },
  );

  it.each(codes)(
    'of %s leave room for the words of their headings and their remarks',
    (_, type) => {
      const { columns, paper } = templateOf(type, PLACE).sheets[0]!;
      for (const { header, width, remark } of columns) {
        const longest = Math.max(...header.split(/\s+/).map((word) => [...word].length));
        expect([header, longest < width, remark !== undefined]).toEqual([header, true, true]);
      }
      expect(columns.reduce((all, { width }) => all + width, 0)).toBeLessThanOrEqual(
        paper === 'A3' ? 440 : MOST_ON_A4,
      );
    },
  );

  it('freeze the header, explain it and help with dates, numbers and choices, as another library sees it', async () => {
    const file = path.join(folder, 'looked-at.xlsx');
    await writeTable(file, templateOf(typeOf('B3'), PLACE));
    const book = new ExcelJsWorkbook();
    await book.xlsx.readFile(file);
    const sheet = book.getWorksheet('B3')!;
    const { ySplit } = sheet.views[0] as { ySplit: number };
    const header = sheet.getRow(ySplit);
    const at = (text: string) => (header.values as string[]).indexOf(text);
    const remark = (text: string) => JSON.stringify(header.getCell(at(text)).note);
    expect(remark('Tên tài sản (*)')).toContain('Bắt buộc ghi.');
    expect(remark('Hiện trạng')).toContain('sử dụng được; hỏng');
    // Typed text makes its row grow: no height is set.
    expect(sheet.getRow(ySplit + 2).height).toBeUndefined();
    const rules = (
      sheet as unknown as { dataValidations: { model: Record<string, { type: string }> } }
    ).dataValidations.model;
    const ruleAt = (text: string, row: number) => rules[sheet.getCell(row, at(text)).address]?.type;
    const last = ySplit + 1 + ENTRY_ROWS;
    for (const row of [ySplit + 1, last]) {
      expect(ruleAt('Đơn vị tiếp nhận', row)).toBe('list');
      expect(ruleAt('Nguyên giá', row)).toBe('decimal');
    }
    expect(ruleAt('Đơn vị tiếp nhận', last + 1)).toBeUndefined();
    expect(sheet.getCell(ySplit + 2, at('Mã tài sản')).numFmt).toBe('@');
    expect(sheet.getColumn(at('Mã tài sản')).numFmt).toBe('@');
  });
});
