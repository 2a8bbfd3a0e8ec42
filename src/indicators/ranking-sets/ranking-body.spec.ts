import fc from 'fast-check';
import { rankUnits } from '../ranking';
import { follows, type RankingBody } from './ranking-body';

const criteria = [
  {
    ...{ code: 'in-time', name: { vi: 'Đúng hạn', en: 'In time' }, kind: 'share' as const },
    ...{ better: 'higher' as const, target: 99, weight: 30 },
  },
];

const bodyWith = (values: (number | null)[]): RankingBody => {
  const units = values.map((value, at) => ({ unit: { id: `u${at}`, name: `Xã ${at}` }, value }));
  const ranked = rankUnits(
    units.map(({ unit, value }) => ({
      ...{ unitId: unit.id, verified: true },
      criteria: [{ indicator: 'in-time', weight: 30, target: 99, better: 'higher', value }],
    })),
  );
  return {
    period: { start: '2025-07-01', end: '2025-07-31', name: { vi: 'tháng 7/2025', en: '' } },
    criteria,
    lines: ranked.map(({ unitId, rank, score }) => ({
      ...{ unit: { id: unitId, name: unitId }, rank, score, verified: true, reported: true },
      ...{ values: { 'in-time': units.find(({ unit }) => unit.id === unitId)!.value }, points: {} },
    })),
  };
};

describe('a ranking that was kept', () => {
  it('comes out the same from its own figures, ties and unknown figures included', () => {
    const figure = fc.option(fc.constantFrom(80, 90, 95.5, 99, 100));
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 12 }), (values) => {
        const body = bodyWith(values);
        expect(follows(body)).toBe(true);
        expect(follows({ ...body, lines: body.lines.toReversed() })).toBe(true);
      }),
    );
  });

  it('is found out where a rank or a figure was touched', () => {
    const body = bodyWith([80, 90]);
    const [first, second] = body.lines;
    expect(follows({ ...body, lines: [{ ...first!, rank: 2 }, second!] })).toBe(false);
    const moved = { ...second!, values: { 'in-time': 99 } };
    expect(follows({ ...body, lines: [first!, moved] })).toBe(false);
  });
});
