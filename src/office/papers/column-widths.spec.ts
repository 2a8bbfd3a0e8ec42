import fc from 'fast-check';
import { columnWidths } from './column-widths';
import type { PaperTable } from './paper';

const SIZE = 10;
const BESIDE = 6.5;

const table = (weights: number[], rows: string[][], total?: string[]): PaperTable => ({
  columns: weights.map((weight, at) => ({ title: `Cột ${at + 1}`, weight, align: 'left' })),
  rows: [...rows.map((cells) => ({ cells })), ...(total ? [{ cells: total, total: true }] : [])],
});
const widthsOf = (each: PaperTable, width: number) => columnWidths(each, width, SIZE, BESIDE);

describe('widths of columns', () => {
  it('follow the weights where every word fits', () => {
    expect(widthsOf(table([1, 3], [['a', 'b']]), 400)).toEqual([100, 300]);
  });

  it('leave room for the whole of a sum, wider still in bold, and of a day', () => {
    const sum = '2.228.607.000';
    const [plain] = widthsOf(table([1, 9], [[sum, 'b']]), 500);
    const [bold] = widthsOf(table([1, 9], [['1', 'b']], [sum, '']), 500);
    // Ten digits of half their size and three dots.
    expect(plain).toBeGreaterThanOrEqual(10 * 5 + 3 * 2.5 + BESIDE);
    expect(bold).toBeGreaterThan(plain!);
    expect(widthsOf(table([1, 9], [['13/06/1995', 'b']]), 500)[0]).toBeGreaterThanOrEqual(50);
    // A code may be broken at its dashes, so it asks for less than it is long.
    const [code] = widthsOf(table([1, 30], [['06676-MT-006', 'b']]), 600);
    expect(code).toBeLessThan(50);
  });

  it('are never more than there is: where words do not fit, all give way', () => {
    const word = 'x'.repeat(60);
    expect(widthsOf(table([1, 1, 1, 1], [[word, word, word, word]]), 200)).toEqual(
      Array<number>(4).fill(50),
    );
  });

  it('make up the whole width, each at least as wide as its longest word where that is possible', () => {
    const cell = fc.string({ maxLength: 12 });
    const wide = fc.integer({ min: 1, max: 8 }).chain((columns) =>
      fc.record({
        weights: fc.array(fc.integer({ min: 1, max: 9 }), {
          ...{ minLength: columns, maxLength: columns },
        }),
        rows: fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
          maxLength: 5,
        }),
        width: fc.integer({ min: 300, max: 800 }),
      }),
    );
    fc.assert(
      fc.property(wide, ({ weights, rows, width }) => {
        const widths = widthsOf(table(weights, rows), width);
        expect(widths.reduce((sum, each) => sum + each, 0)).toBe(width);
        for (const each of widths) expect(each).toBeGreaterThan(BESIDE);
      }),
    );
  });
});
