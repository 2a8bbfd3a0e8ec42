import type { Cell, Sheet, Workbook } from '../../src/office/excel/workbook';
import { cellLines } from './cell-lines';

const text = (column: number, value: string): Cell => ({
  ...{ column, kind: 'text', value, text: value },
});
const number = (column: number, value: number, shown = String(value)): Cell => ({
  ...{ column, kind: 'number', value, text: shown },
});
const sheet = (rows: [number, ...Cell[]][], more: Partial<Sheet> = {}): Sheet => ({
  ...{ name: 'Sheet1', hidden: false, merges: [], hiddenColumns: [], tables: [] },
  columnCount: Math.max(0, ...rows.flatMap(([, ...cells]) => cells.map(({ column }) => column))),
  rows: rows.map(([at, ...cells]) => ({ number: at, cells, hidden: at === 3 })),
  ...more,
});
const lines = (...sheets: Sheet[]) =>
  cellLines({ sheets } as Workbook)
    .split('\n')
    .slice(0, -1);

describe('cellLines', () => {
  it('gives a line for each row, blank ones between others too, and a cell for each column', () => {
    expect(
      lines(
        sheet([
          [2, text(1, 'a'), text(3, 'c')],
          [4, text(2, 'b')],
        ]),
      ),
    ).toEqual(['', 'a\t\tc', '', '\tb\t']);
  });

  it('keeps a row in its line, whatever breaks and tabs stand in a cell', () => {
    expect(lines(sheet([[1, text(1, ' Số\r\nlượng\t(cái) '), text(2, 'x')]]))).toEqual([
      'Số lượng (cái)\tx',
    ]);
  });

  it('shows hidden rows and sheets like others, and leaves out sheets without a value', () => {
    const hidden = sheet([[1, text(1, 'y')]], { hidden: true });
    expect(lines(sheet([[3, text(1, 'x')]]), sheet([]), hidden)).toEqual(['', '', 'x', 'y']);
  });

  it('shows days by the calendar, numbers as in the general format, errors by name', () => {
    const row: Cell[] = [
      { column: 1, kind: 'day', value: '2025-06-30', text: '2025-06-30' },
      number(2, 1_234_567.5),
      number(3, 0.07, '7%'),
      number(4, 1_085_012_345, '001085012345'),
      number(5, 33.746687247),
      number(6, 0.5, '12:00:00'),
      { column: 7, kind: 'error', value: '#DIV/0!', text: '#DIV/0!' },
      { column: 8, kind: 'boolean', value: true, text: 'TRUE' },
      { column: 9, kind: 'text', value: null, text: '', formula: true, missing: true },
    ];
    expect(lines(sheet([[1, ...row]]))).toEqual([
      '2025-06-30\t1234567.5\t0.07\t001085012345\t33.74668725\t12:00:00\t#DIV/0!\tTRUE\t',
    ]);
  });

  it('shows a text in a font of capitals as it was typed', () => {
    const repaired = { from: 'danh môc', how: ['tcvn3-font' as const], typed: 'danh mục' };
    expect(lines(sheet([[1, { ...text(1, 'DANH MỤC'), repaired }]]))).toEqual(['danh mục']);
  });
});
