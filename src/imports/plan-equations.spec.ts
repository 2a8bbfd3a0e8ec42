import fc from 'fast-check';
import {
  ASSETS,
  RECORDS,
  STAFF,
  RECEIVER_NAMES,
  assetHeader,
  contextOf,
} from '../../test/support/sample-lists';
import { SheetBuilder, workbook, type Built } from '../../test/support/sheet-builder';
import { planImport } from './plan';
import { verdicts } from './planned-row';

describe('the two equations', () => {
  const piece = fc.constantFrom<Built>(
    null,
    'I',
    'A',
    'a',
    '1',
    1,
    2,
    '1.1',
    '-',
    'Tổng cộng',
    'Cộng',
    'Bàn',
    'Ghế',
    '(1)',
    '(2)',
    'Ghi chú: x',
    'Người lập biểu',
    '12,5',
    '1.234',
    -3,
    { day: '2025-01-02' },
    { error: '#N/A' },
    { missing: true },
    'STT',
    'Tên tài sản',
    'Số lượng',
    'Nguyên giá',
    'Họ và tên',
    'Ngày sinh',
    'ngày 1 tháng 6 năm 2025',
    'UBND phường Hà Lầm',
    '   ',
  );
  const line = fc.record({
    cells: fc.array(piece, { maxLength: 8 }),
    merge: fc.option(
      fc.record({
        left: fc.integer({ min: 1, max: 7 }),
        wide: fc.integer({ min: 0, max: 5 }),
        tall: fc.integer({ min: 1, max: 4 }),
      }),
      { freq: 4 },
    ),
    hidden: fc.boolean(),
  });
  const sheets = fc.array(
    fc.tuple(
      fc.constantFrom('Biểu', 'Hướng dẫn', 'B 2 '),
      fc.boolean(),
      fc.boolean(),
      fc.array(line, { maxLength: 40 }),
    ),
    { maxLength: 3 },
  );

  it('hold for any sheets whatever, and the same file gives the same plan', () => {
    fc.assert(
      fc.property(sheets, fc.constantFrom(ASSETS, RECORDS, STAFF), (drawn, declaration) => {
        const book = workbook(
          ...drawn.map(([name, hidden, withHeader, lines]) => {
            const sheet = withHeader
              ? assetHeader(new SheetBuilder(name, hidden))
              : new SheetBuilder(name, hidden);
            for (const { cells, merge, hidden: rowHidden } of lines) {
              if (rowHidden) sheet.hiddenRow(...cells);
              else sheet.row(...cells);
              if (merge) sheet.merge(merge.left, merge.left + merge.wide, merge.tall);
            }
            return sheet;
          }),
        );
        const plan = planImport(book, declaration, contextOf(RECEIVER_NAMES));
        const { counts } = plan;
        expect(counts.rows).toBe(
          counts.header + counts.data + counts.group + counts.total + counts.blank + counts.note,
        );
        expect(counts.data).toBe(verdicts.reduce((sum, verdict) => sum + counts[verdict], 0));
        expect(counts.data).toBe(plan.rows.length);
        const lastRows = book.sheets.map((sheet) =>
          Math.max(
            0,
            ...sheet.rows
              .filter((row) => row.cells.some((cell) => cell.missing || cell.text.trim() !== ''))
              .map((row) => row.number),
          ),
        );
        expect(counts.rows).toBe(lastRows.reduce((sum, row) => sum + row, 0));
        expect(
          new Set(plan.rows.map((row) => `${row.sheet}!${row.rowNumber}`)).size,
        ).toBeLessThanOrEqual(plan.rows.length);
        for (const row of plan.rows)
          expect(row.problems.length > 0).toBe(
            row.verdict === 'refused' || row.verdict === 'skipped',
          );
        expect(planImport(book, declaration, contextOf(RECEIVER_NAMES))).toEqual(plan);
      }),
      { numRuns: 400 },
    );
  });
});
