import fc from 'fast-check';
import { barsOf, barText, fullLine, type PaperChart } from './chart';

const chart = (change: Partial<PaperChart> = {}): PaperChart => ({
  ...{ title: 'Điểm theo nhóm', categories: ['A', 'B'], unit: 'percent', most: 100 },
  series: [{ name: 'Điểm', colour: '1f5fa8', values: [50, null] }],
  ...change,
});

describe('a chart of a paper', () => {
  it('draws a bar as long as its share, and none where there is no figure', () => {
    expect(barsOf(chart(), 0)).toEqual([{ from: 0, length: 0.5 }]);
    expect(barsOf(chart(), 1)).toEqual([null]);
    expect([barText(66.66, 'percent'), barText(null, 'percent'), barText(1234, 'count')]).toEqual([
      ...['66,7%', '–', '1.234'],
    ]);
  });

  it('cuts a bar at the end of the line, and a chart of nothing has no bars', () => {
    const [bar] = barsOf(chart({ series: [{ name: 'x', colour: '0', values: [250, 0] }] }), 0);
    expect(bar).toEqual({ from: 0, length: 1 });
    expect(
      fullLine({
        title: 'Trống',
        categories: ['A'],
        unit: 'count',
        series: [{ name: 'Đạt', colour: '0', values: [0] }],
      }),
    ).toBe(1);
  });

  it('law: stacked bars follow each other without a gap and never leave the line', () => {
    const values = fc.array(fc.option(fc.nat(500)), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(values, (all) => {
        const series = all.map((value, at) => ({ name: `${at}`, colour: '0', values: [value] }));
        const stacked: PaperChart = {
          ...{ title: 'Kết quả', categories: ['A'], unit: 'count', stacked: true, series },
        };
        let end = 0;
        for (const bar of barsOf(stacked, 0)) {
          if (!bar) continue;
          expect(bar.from).toBeCloseTo(end);
          end = bar.from + bar.length;
          expect(end).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });
});
