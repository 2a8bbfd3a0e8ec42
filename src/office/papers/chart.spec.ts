import fc from 'fast-check';
import { barsOf, barText, fullLine, hasRoom, inkOn, type PaperChart } from './chart';

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

  it('writes figures in ink that is read on the bar, and none where there is no room inside', () => {
    expect(['2E7D32', 'B71C1C', '1F5FA8'].map(inkOn)).toEqual(['FFFFFF', 'FFFFFF', 'FFFFFF']);
    expect(['E0A100', 'CFD8DC', 'A9C4E4'].map(inkOn)).toEqual(['000000', '000000', '000000']);
    const series = [97, 3].map((value) => ({ name: 'x', colour: '000000', values: [value] }));
    const stacked = chart({ categories: ['A'], series, stacked: true, most: 100 });
    expect([hasRoom(stacked, 0, 0), hasRoom(stacked, 1, 0)]).toEqual([true, false]);
    expect(hasRoom({ ...stacked, stacked: false }, 1, 0)).toBe(true);
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
