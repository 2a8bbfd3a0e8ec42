import fc from 'fast-check';
import { planGivenRows } from '../../imports/plan-given-rows';
import { protectNothing } from '../../imports/protect-row';
import type { CountingLine } from '../counting/counting.entity';
import { LIST_TYPES, listType } from '../list-types/list-types';
import {
  foundTooMuch,
  markedSurplus,
  proposedRow,
  surplusColumns,
  surplusFingerprint,
} from './surplus';

const assets = listType('B3')!;
const line = (more: Partial<CountingLine>): CountingLine => ({
  ...{ id: 'line', sessionId: 's', itemId: null, surplusKey: 'k', entryKey: 'e' },
  ...{ result: 'surplus', quantity: 1500, bookQuantity: null, condition: 'usable' },
  ...{ place: 'Kho 1', name: 'Quạt cây', note: 'Không có nhãn', countedBy: null },
  ...{ countedByName: 'A', countedAt: '2025-06-24T00:00:00.000Z', version: 1, ...more },
});
const known = { existing: new Map(), receivers: new Map() };

describe('what a count found too much', () => {
  it('is what stands in no row, and of rows what goes beyond the books', () => {
    const lines = [
      line({ id: 'a' }),
      line({ id: 'b', itemId: 'i', result: 'found', quantity: 3000, bookQuantity: 2000 }),
      line({ id: 'c', itemId: 'j', result: 'misplaced', quantity: 2000, bookQuantity: 2000 }),
      line({ id: 'd', itemId: 'k', result: 'missing', quantity: 0, bookQuantity: 2000 }),
    ];
    const told = (counts: boolean) =>
      foundTooMuch(lines, counts).map(({ line: { id }, kind, quantity }) => [id, kind, quantity]);
    expect(told(true)).toEqual([
      ['a', 'unlisted', 1500],
      ['b', 'more', 1000],
    ]);
    expect(told(false)).toEqual([['a', 'unlisted', 1500]]);
  });

  it('what is proposed reads back as a row of the list, marked and with the counted quantity', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_000_000_000 }), (quantity) => {
        const found = { line: line({ quantity }), kind: 'unlisted' as const, quantity };
        const given = markedSurplus(assets, proposedRow(assets, found, 'location'));
        const [row] = planGivenRows([given], assets.declaration, known, protectNothing);
        expect(row).toMatchObject({ verdict: 'created', problems: [] });
        expect(row!.values).toMatchObject({
          ...{ assetName: 'Quạt cây', quantity, location: 'Kho 1', ownership: 'surplus' },
          note: 'Không có nhãn',
        });
      }),
    );
  });

  it('more of a row goes by what the row is, not by its price', () => {
    const values = { assetName: 'Ghế', measureUnit: 'cái', yearInUse: 2019, originalValue: 5 };
    const found = { line: line({ name: null }), kind: 'more' as const, quantity: 1000 };
    expect(proposedRow(assets, found, 'location', values)).toEqual({
      ...{ assetName: 'Ghế', measureUnit: 'cái', yearInUse: '2019', quantity: '1' },
      ...{ location: 'Kho 1', note: 'Không có nhãn' },
    });
  });

  it('keeps its own identity where it is free, else one of its line', () => {
    const taken = new Set(['x']);
    expect(surplusFingerprint('y', taken, 'l')).toBe('y');
    const other = surplusFingerprint('x', taken, 'l');
    expect(other).toMatch(/^[\da-f]{64}$/);
    expect(surplusFingerprint('x', taken, 'm')).not.toBe(other);
  });

  it('every kind of list offers what it cannot do without, never receiver, code or mark', () => {
    for (const type of LIST_TYPES) {
      const columns = surplusColumns(type);
      const keys = columns.map(({ column }) => column.key);
      expect(keys).not.toEqual(expect.arrayContaining(['receiver']));
      expect(keys).not.toContain('rowCode');
      expect(keys).not.toContain('ownership');
      const main = columns.filter((each) => each.main).map(({ column }) => column.key);
      for (const { key, required } of type.declaration.columns)
        if (required) expect(main).toContain(key);
    }
  });
});

describe('a row typed in a form', () => {
  it('is held to the readings of a workbook: an unclear number is refused with its column', () => {
    const given = { assetName: 'Bàn', quantity: '1', originalValue: 'một triệu' };
    const [row] = planGivenRows([given], assets.declaration, known, protectNothing);
    expect(row).toMatchObject({ verdict: 'refused', problems: [{ column: 'originalValue' }] });
  });

  it('what is required and left out is refused', () => {
    const [row] = planGivenRows([{ quantity: '2' }], assets.declaration, known, protectNothing);
    expect(row!.problems).toMatchObject([{ column: 'assetName', code: 'required' }]);
  });
});
