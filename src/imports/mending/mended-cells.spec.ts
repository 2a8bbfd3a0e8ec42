import { ASSETS, contextOf } from '../../../test/support/sample-lists';
import { SheetBuilder, workbook } from '../../../test/support/sheet-builder';
import { planImport } from '../plan';
import { NO_REFUSALS } from '../repairs/refused-repairs';
import { MendedCells, type MendedCell } from './mended-cells';

const seal = (kind: string, text: string) => `${kind}:${text}`;
const sheet = () =>
  workbook(
    new SheetBuilder()
      .row('STT', 'Tên tài sản', 'Số lượng', 'Nguyên giá')
      .row(1, 'Bàn', 'hai', '1.000')
      .row(2, null, 3, 5)
      .row(3, 'Tủ', 1, 7)
      .row(null, 'Tổng cộng', 6, 1012),
  );
const planned = (...cells: Omit<MendedCell, 'sheet'>[]) => {
  const mended = new MendedCells(cells.map((each) => ({ ...each, sheet: 'Sheet1' })));
  return planImport(sheet(), ASSETS, contextOf([]), seal, NO_REFUSALS, mended);
};

describe('cells corrected in the preview', () => {
  it('are read by the same rules as cells of the file, rows and totals with them', () => {
    expect(planned().counts).toMatchObject({ created: 1, refused: 2 });
    const plan = planned(
      { rowNumber: 2, column: 'quantity', text: '2' },
      { rowNumber: 3, column: 'name', text: ' Ghế ' },
    );
    expect(plan.counts).toMatchObject({ created: 3, refused: 0 });
    expect(plan.rows.map(({ values }) => [values.name, values.quantity])).toEqual([
      ['Bàn', 2000],
      ['Ghế', 3000],
      ['Tủ', 1000],
    ]);
    expect(plan.sheets[0]!.totals.every(({ agrees }) => agrees)).toBe(true);
    expect(plan.rows[1]!.repairs).toMatchObject([{ kind: 'space', from: ' Ghế ' }]);
  });

  it('that are wrong again are refused again, and other rows stay as they were', () => {
    const plan = planned({ rowNumber: 2, column: 'quantity', text: 'ba' });
    expect(plan.rows[0]).toMatchObject({
      ...{ verdict: 'refused', problems: [{ code: 'not-a-number', value: 'ba' }] },
    });
    expect(plan.rows.slice(1)).toEqual(planned().rows.slice(1));
  });

  it('make a row the same as another where they say the same', () => {
    const plan = planned(
      { rowNumber: 2, column: 'quantity', text: '1' },
      {
        ...{ rowNumber: 2, column: 'name', text: 'Tủ' },
      },
    );
    expect(plan.rows[0]!.problems[0]!.code).toBe('contradicting-row');
  });
});
