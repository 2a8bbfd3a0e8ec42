import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Workbook as ExcelWorkbook, type Worksheet } from 'exceljs';
import fc from 'fast-check';
import { ASSETS, contextOf } from '../../../test/support/sample-lists';
import { keepInThread } from '../../office/excel/form-copy/fill-in-thread';
import { readWorkbook } from '../../office/excel/read-workbook';
import { planImport } from '../plan';
import { layoutSheet } from '../sheet-layout';
import { badRowsOfFile } from './bad-rows-file';
import { MendedCells, NOTHING_MENDED } from './mended-cells';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bad-rows-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => path.join(folder, `${name}.xlsx`);
/** From so many rows on the copy is written in a thread. */
const MANY = 500;
const yellow = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFF00' } } as const;

/** A list as an accountant keeps it: head, merged headings, groups, formulas, filter, rules, remarks, sums. */
async function officersFile(to: string, quantities: readonly (number | string)[]): Promise<void> {
  const book = new ExcelWorkbook();
  const sheet = book.addWorksheet('Biểu 01', { views: [{ state: 'frozen', ySplit: 5 }] });
  sheet.getCell('A1').value = 'UBND PHƯỜNG HÀ TU';
  sheet.getCell('A2').value = 'DANH SÁCH TÀI SẢN (ĐVT: triệu đồng)';
  sheet.mergeCells('A2:F2');
  sheet.getRow(4).values = ['STT', 'Mã tài sản', 'Tên tài sản', 'Số lượng', 'Nguyên giá', 'Thuế'];
  sheet.getRow(5).values = ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'];
  sheet.getColumn(3).width = 41;
  let row = 6;
  for (const [index, quantity] of quantities.entries()) {
    if (index % 3 === 0) {
      sheet.getRow(row).values = [index === 0 ? 'I' : 'II', null, `Nhóm ${index}`];
      row += 1;
    }
    sheet.getRow(row).values = [index + 1, `00${index}`, `Máy ${index}`, quantity, 1.5 + index];
    sheet.getCell(row, 2).numFmt = '@';
    sheet.getCell(row, 5).numFmt = '#,##0.00';
    sheet.getCell(row, 5).fill = yellow;
    sheet.getCell(row, 6).value = { formula: `E${row}*10%`, result: (1.5 + index) / 10 };
    if (index > 0) sheet.getCell(row, 1).value = { formula: `A${row - 1}+1`, result: index + 1 };
    sheet.getCell(row, 3).note = `ghi chú ${index}`;
    row += 1;
  }
  sheet.getRow(row).values = [null, null, 'Tổng cộng'];
  sheet.getCell(row, 5).value = { formula: `SUM(E6:E${row - 1})`, result: 1 };
  sheet.getCell(row + 2, 5).value = 'NGƯỜI LẬP BIỂU';
  sheet.autoFilter = { from: 'A4', to: `F${row - 1}` };
  sheet.pageSetup.printArea = `A1:F${row + 2}`;
  sheet.getCell('D7').dataValidation = {
    ...{ type: 'list', allowBlank: true, formulae: ['"1,2,3"'] },
  };
  const other = book.addWorksheet('Tổng hợp');
  other.getCell('A1').value = { formula: `SUM('Biểu 01'!E6:E${row})`, result: 42 };
  await book.xlsx.writeFile(to);
}

async function planOf(file: string) {
  const book = await readWorkbook(file);
  return { book, plan: planImport(book, ASSETS, contextOf([])) };
}

async function badFile(from: string, to: string, mended = NOTHING_MENDED) {
  const { book, plan } = await planOf(from);
  const bad = plan.rows.filter(({ verdict }) => verdict === 'refused');
  const problems = new Map(bad.map(({ rowNumber, problems: own }) => [rowNumber, own]));
  const layout = layoutSheet(book.sheets[0]!, ASSETS);
  const kept = badRowsOfFile(layout, ASSETS, problems, mended);
  const added = { name: 'Hướng dẫn sửa', widths: [20], rows: [['Các dòng chưa nhập được']] };
  const rows = layout.rows.length;
  await keepInThread({ from, to, sheets: [kept], added }, rows > 20 ? MANY : rows);
  return { plan, bad };
}

async function opened(file: string): Promise<{ book: ExcelWorkbook; sheet: Worksheet }> {
  const book = new ExcelWorkbook();
  await book.xlsx.readFile(file);
  return { book, sheet: book.getWorksheet('Biểu 01')! };
}

describe('the officer’s own file with the bad rows', () => {
  it('keeps head, widths, formats, formulas and rules; marks the cells, gives the reasons', async () => {
    await officersFile(at('a'), [1, 'hai', 3, 4, 'năm', 6]);
    await badFile(at('a'), at('b'));
    const { book, sheet } = await opened(at('b'));
    expect(sheet.getCell('A2').isMerged).toBe(true);
    expect(sheet.getColumn(3).width).toBe(41);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 5 });
    const columns = [1, 2, 3, 4];
    const shown = [6, 7, 8, 9, 10].map((row) =>
      columns.map((column) => sheet.getCell(row, column).text),
    );
    expect(shown).toEqual([
      ['I', '', 'Nhóm 0', ''],
      ['2', '001', 'Máy 1', 'hai'],
      ['II', '', 'Nhóm 3', ''],
      ['5', '004', 'Máy 4', 'năm'],
      ['', '', '', ''],
    ]);
    // Its own row moved along; the row above is gone, so that its number is a value now.
    expect(sheet.getCell('F9')).toMatchObject({ formula: 'E9*10%', result: 0.55 });
    expect(sheet.getCell('A9').formula).toBeUndefined();
    expect(sheet.getCell('E9')).toMatchObject({ numFmt: '#,##0.00', fill: yellow });
    expect(sheet.getCell('D9').fill).toMatchObject({ fgColor: { argb: 'FFF8CBAD' } });
    expect(JSON.stringify(sheet.getCell('C9').fill ?? null)).not.toContain('FFF8CBAD');
    expect(sheet.getCell('G4').text).toBe('Lý do, cách sửa');
    expect(sheet.getCell('G9').text).toMatch(
      /^Dòng 12 của tệp đã gửi\.\nD9: “năm” không phải là số/,
    );
    expect(sheet.getCell('G9').alignment).toMatchObject({ wrapText: true });
    expect(JSON.stringify(sheet.getCell('C9').note)).toContain('ghi chú 4');
    expect(JSON.stringify(sheet.getCell('C7').note)).toContain('ghi chú 1');
    expect(sheet.autoFilter).toBe('A4:F9');
    expect(sheet.pageSetup.printArea).toBe('A1:F9');
    // Sums elsewhere keep what they said of the whole.
    expect(book.getWorksheet('Tổng hợp')!.getCell('A1').value).toBe(42);
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      'Biểu 01',
      'Tổng hợp',
      'Hướng dẫn sửa',
    ]);
  });

  it('has what was corrected in the preview, and no mark where a cell is right by now', async () => {
    await officersFile(at('c'), ['hai', 'ba']);
    const cell = { sheet: 'Biểu 01', rowNumber: 7, column: 'name', text: 'Máy mới' };
    await badFile(at('c'), at('d'), new MendedCells([cell]));
    const { sheet } = await opened(at('d'));
    expect(sheet.getCell('C7').text).toBe('Máy mới');
    expect((await planOf(at('d'))).plan.rows[0]!.values).toMatchObject({ name: 'Máy mới' });
    // Sent back with one cell mended and another spoilt: the marks follow.
    const book = new ExcelWorkbook();
    await book.xlsx.readFile(at('d'));
    book.getWorksheet('Biểu 01')!.getCell('D7').value = 2;
    book.getWorksheet('Biểu 01')!.getCell('E7').value = 'nhiều';
    await book.xlsx.writeFile(at('e'));
    await badFile(at('e'), at('f'));
    const again = (await opened(at('f'))).sheet;
    expect(again.getCell('E7').fill).toMatchObject({ fgColor: { argb: 'FFF8CBAD' } });
    expect(JSON.stringify(again.getCell('D7').fill ?? null)).not.toContain('FFF8CBAD');
    expect(again.getCell('G4').text).toBe('Lý do, cách sửa');
    expect(again.getCell('H4').text).toBe('');
  });

  it('of many rows is written in a thread, the same', async () => {
    await officersFile(at('j'), [...Array.from({ length: 20 }, (_, index) => index + 1), 'x']);
    await badFile(at('j'), at('k'));
    const { sheet } = await opened(at('k'));
    expect([sheet.getCell('C6').text, sheet.getCell('C7').text]).toEqual(['Nhóm 18', 'Máy 20']);
  });

  it('mended and sent back is exactly the rows that were missing', async () => {
    const quantity = fc.oneof(fc.integer({ min: 1, max: 99 }), fc.constantFrom('hai', 'x', '?'));
    await fc.assert(
      fc.asyncProperty(fc.array(quantity, { minLength: 1, maxLength: 9 }), async (quantities) => {
        await officersFile(at('g'), quantities);
        const { plan, bad } = await badFile(at('g'), at('h'));
        expect(bad).toHaveLength(quantities.filter((each) => typeof each === 'string').length);
        if (bad.length === 0) return;
        const untouched = await planOf(at('h'));
        expect(untouched.plan.counts).toMatchObject({ data: bad.length, refused: bad.length });
        const book = new ExcelWorkbook();
        await book.xlsx.readFile(at('h'));
        const sheet = book.getWorksheet('Biểu 01')!;
        sheet.eachRow((row, number) => {
          if (number > 5 && /^(hai|x|\?)$/.test(row.getCell(4).text)) row.getCell(4).value = 7;
        });
        await book.xlsx.writeFile(at('i'));
        const mended = await planOf(at('i'));
        expect(mended.plan.counts).toMatchObject({ data: bad.length, created: bad.length });
        expect(mended.plan.sheets[0]!.unknown.map(({ heading }) => heading)).toEqual(
          plan.sheets[0]!.unknown.map(({ heading }) => heading),
        );
        const told = (rows: typeof bad) =>
          rows.map(({ values, groupPath }) => ({ ...values, quantity: null, groupPath }));
        expect(told(mended.plan.rows)).toEqual(told(bad));
      }),
      { numRuns: 8 },
    );
  });
});
