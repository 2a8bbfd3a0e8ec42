import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Workbook as ExcelWorkbook } from 'exceljs';
import fc from 'fast-check';
import { readWorkbook } from '../read-workbook';
import { evaluate } from './evaluate';
import { WorkbookProblem } from '../workbook-problem';
import { fillForm } from './fill-form';
import { fillInThread } from './fill-in-thread';
import { movedFormula, movedRow, placedFormula } from './references';

const folder = mkdtempSync(path.join(tmpdir(), 'form-copy-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A form as a ministry sends it: header of two rows, two rows to fill, sums below, signature, print area. */
async function formAt(file: string): Promise<void> {
  const book = new ExcelWorkbook();
  const sheet = book.addWorksheet('Biểu 01', { views: [{ state: 'frozen', ySplit: 4 }] });
  sheet.getCell('A1').value = 'BIỂU 01: BÁO CÁO NHANH';
  sheet.mergeCells('A1:E1');
  sheet.getRow(4).values = ['STT', 'Đơn vị', 'Số hồ sơ', 'Đã trả', 'Còn lại'];
  for (const row of [5, 6]) {
    sheet.getCell(row, 1).value = row - 4;
    sheet.getCell(row, 5).value = { formula: `C${row}-D${row}`, result: 0 };
    sheet.getCell(row, 5).numFmt = '#,##0';
    sheet.getCell(row, 3).fill = {
      type: 'pattern',
      pattern: 'solid',
      fgColor: { argb: 'FFFFFF00' },
    };
  }
  sheet.getCell('B7').value = 'Tổng cộng';
  sheet.getCell('C7').value = { formula: 'SUM(C5:C6)', result: 0 };
  sheet.getCell('D7').value = { formula: 'SUM(D5:D6)', result: 0 };
  sheet.getCell('E7').value = { formula: 'C7-D7', result: 0 };
  sheet.getCell('D9').value = 'NGƯỜI LẬP BIỂU';
  sheet.mergeCells('D9:E9');
  sheet.pageSetup.printArea = 'A1:E9';
  const second = book.addWorksheet('Tóm tắt');
  second.getCell('A1').value = { formula: "'Biểu 01'!C7", result: 0 };
  await book.xlsx.writeFile(file);
}

const rowsOf = (figures: [number, number][]) =>
  figures.map(([filed, done], at) => ({
    like: 5,
    values: new Map<number, string | number>([
      [1, at + 1],
      [2, `Xã ${at + 1} <&>`],
      [3, filed],
      [4, done],
    ]),
  }));

describe('rows put into a form', () => {
  it('keeps layout, styles, print area and sums, and says what was put in', async () => {
    const [form, merged] = [path.join(folder, 'a.xlsx'), path.join(folder, 'b.xlsx')];
    await formAt(form);
    const figures: [number, number][] = [
      [10, 4],
      [20, 5],
      [30, 6],
      [40, 7],
    ];
    await fillForm(
      form,
      merged,
      'Biểu 01',
      { first: 5, last: 6, rows: rowsOf(figures) },
      {
        ...{
          name: 'Tình hình nộp',
          widths: [20, 10],
          rows: [
            ['Đơn vị', 'Số dòng'],
            ['Xã 1', 1],
          ],
        },
      },
    );
    const book = new ExcelWorkbook();
    await book.xlsx.readFile(merged);
    const sheet = book.getWorksheet('Biểu 01')!;
    expect(sheet.getCell('A1').text).toBe('BIỂU 01: BÁO CÁO NHANH');
    expect(sheet.getCell('A1').isMerged).toBe(true);
    expect(sheet.getCell('B8').text).toBe('Xã 4 <&>');
    expect(sheet.getCell('C8').fill).toMatchObject({ fgColor: { argb: 'FFFFFF00' } });
    expect(sheet.getCell('E8')).toMatchObject({ formula: 'C8-D8', result: 33, numFmt: '#,##0' });
    expect(sheet.getCell('C9')).toMatchObject({ formula: 'SUM(C5:C8)', result: 100 });
    expect(sheet.getCell('E9')).toMatchObject({ formula: 'C9-D9', result: 78 });
    expect(sheet.getCell('D11').text).toBe('NGƯỜI LẬP BIỂU');
    expect(sheet.getCell('E11').isMerged).toBe(true);
    expect(sheet.pageSetup.printArea).toBe('A1:E11');
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 4 });
    expect(book.getWorksheet('Tình hình nộp')!.getCell('A2').text).toBe('Xã 1');
    expect(book.getWorksheet('Tóm tắt')!.getCell('A1')).toMatchObject({ formula: "'Biểu 01'!C9" });
    const read = await readWorkbook(merged);
    expect(read.sheets.map(({ name }) => name)).toEqual(['Biểu 01', 'Tóm tắt', 'Tình hình nộp']);
    const total = read.sheets[0]!.rows.find(({ number }) => number === 9)!;
    expect(total.cells.find(({ column }) => column === 3)).toMatchObject({
      value: 100,
      formula: true,
    });
  });

  it('writes many rows in a thread, the same; what is wrong with a form is said in the same words', async () => {
    const [form, here, there] = ['t.xlsx', 'h.xlsx', 'u.xlsx'].map((name) =>
      path.join(folder, name),
    ) as [string, string, string];
    await formAt(form);
    const figures = Array.from({ length: 800 }, (_, at): [number, number] => [at + 7, at]);
    const rows = { first: 5, last: 6, rows: rowsOf(figures) };
    await fillForm(form, here, 'Biểu 01', rows);
    await fillInThread({ from: form, to: there, sheet: 'Biểu 01', rows });
    const [one, other] = [await readWorkbook(here), await readWorkbook(there)];
    expect(other.sheets).toEqual(one.sheets);
    expect(other.sheets[0]!.rows.length).toBeGreaterThan(800);
    writeFileSync(form, 'no workbook');
    await expect(
      fillInThread({ from: form, to: there, sheet: 'Biểu 01', rows }),
    ).rejects.toBeInstanceOf(WorkbookProblem);
  });

  it('makes fewer rows of many, down to one', async () => {
    const [form, copy] = [path.join(folder, 'c.xlsx'), path.join(folder, 'd.xlsx')];
    await formAt(form);
    await fillForm(form, copy, 'Biểu 01', { first: 5, last: 6, rows: rowsOf([[3, 1]]) });
    const book = new ExcelWorkbook();
    await book.xlsx.readFile(copy);
    const sheet = book.getWorksheet('Biểu 01')!;
    expect(sheet.getCell('C6')).toMatchObject({ formula: 'SUM(C5:C5)', result: 3 });
    expect(sheet.getCell('D8').text).toBe('NGƯỜI LẬP BIỂU');
  });
});

describe('formulas when rows are replaced', () => {
  const change = { first: 5, last: 6, count: 4 };

  it.each([
    ['SUM(C5:C6)', 'SUM(C5:C8)'],
    ['$C$7*100/C$7', '$C$9*100/C$9'],
    ['IF(A1="C7",C7,LOG10(C4))', 'IF(A1="C7",C9,LOG10(C4))'],
    ["Khác!C7+'Biểu 01'!C7", "Khác!C7+'Biểu 01'!C9"],
  ])('%s reads %s', (before, after) => {
    expect(movedFormula(before, change, true, 'Biểu 01')).toBe(after);
  });

  it('speaks of its own row where a row is copied, and of the totals below where they are now', () => {
    expect(placedFormula('C5-D5', change, 3, 'x')).toBe('C8-D8');
    expect(placedFormula('C5/C$7', change, 3, 'x')).toBe('C8/C$9');
    expect(placedFormula('F4+E5', change, 1, 'x')).toBe('F5+E6');
  });

  it('never brings two rows together that stand outside, nor changes their order', () => {
    const row = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(row, row, fc.integer({ min: 1, max: 90 }), row, row, (a, b, count, r, s) => {
        const spot = { first: Math.min(a, b), last: Math.max(a, b), count };
        const outside = [r, s].every((each) => each < spot.first || each > spot.last);
        if (!outside || r >= s) return;
        expect(movedRow(r, spot)).toBeLessThan(movedRow(s, spot));
      }),
    );
  });
});

describe('sums worked out', () => {
  const cells = (row: number, column: number) => (row === 9 ? 'x' : row + column);

  it.each([
    ['SUM(A1:A3)', 9],
    ['(A1+B2)*2-1', 11],
    ['-A1/2', -1],
    ['SUM(A1,B1:B2,4)', 13],
    ['COUNT(A8:A9)', 1],
  ])('%s is %d', (formula, value) => {
    expect(evaluate(formula, cells)).toBe(value);
  });

  it.each(['IF(A1>1,1,2)', 'VLOOKUP(A1,B:C,2)', 'A9+1', '1/0', 'Sheet2!A1', 'SUM(A1:A3', ''])(
    'leaves %s to the spreadsheet program',
    (formula) => expect(evaluate(formula, cells)).toBeUndefined(),
  );
});
