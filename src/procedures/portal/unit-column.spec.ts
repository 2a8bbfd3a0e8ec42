import type { Sheet } from '../../office/excel/workbook';
import { partByUnit } from './unit-column';

const sheetOf = (rows: string[][], merges: Sheet['merges'] = []): Sheet =>
  ({
    ...{ name: 'Sheet1', hidden: false, columnCount: 4, merges },
    rows: rows.map((texts, at) => ({
      ...{ number: at + 1, hidden: false },
      cells: texts.flatMap((text, index) => (text ? [{ column: index + 1, text }] : [])),
    })),
  }) as unknown as Sheet;
const HEAD = ['Đơn vị', 'Mã TTHC', 'Tên TTHC'];
const codesOf = (sheet: Sheet) =>
  sheet.rows.flatMap(({ cells }) => cells.filter(({ column }) => column === 2).map((c) => c.text));

describe('a column that says whose row it is', () => {
  it('parts the rows, each with headings and fields', () => {
    const found = partByUnit(
      sheetOf([
        ...[['Danh sách'], HEAD, ['Xã A', '1.000001', 'Một'], ['Xã B', '1.000001', 'Một']],
        ...[
          ['', '', 'Lĩnh vực Đất đai'],
          ['Xã A', '1.000002', 'Hai'],
          ['', '1.000003', 'Ba'],
        ],
      ]),
    )!;
    expect(found.left).toBe(1);
    expect(found.parts.map(({ unit, sheet }) => [unit, codesOf(sheet)])).toEqual([
      ['Xã A', ['Mã TTHC', '1.000001', '1.000002']],
      ['Xã B', ['Mã TTHC', '1.000001']],
    ]);
    expect(found.parts.every(({ sheet }) => sheet.rows.some(({ number }) => number === 5))).toBe(
      true,
    );
  });

  it('lets a merged cell count for every row it covers', () => {
    const merge = { top: 2, bottom: 3, left: 1, right: 1 };
    const rows = [HEAD, ['Xã A', '1.000001', 'Một'], ['', '1.000002', 'Hai']];
    const found = partByUnit(sheetOf(rows, [merge]))!;
    expect(found.left).toBe(0);
    expect(codesOf(found.parts[0]!.sheet)).toHaveLength(3);
  });

  it('leaves a sheet without such a column alone', () => {
    expect(partByUnit(sheetOf([HEAD.slice(1), ['1.000001', 'Một']]))).toBeNull();
  });
});
