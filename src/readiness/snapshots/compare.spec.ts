import fc from 'fast-check';
import { compareMoments, type UnitThen } from './compare';

const rule = (key: string, verdict: UnitThen['rules'][number]['verdict']) => ({
  ...{ key, name: { vi: key, en: key }, verdict, points: 0 },
});
const unit = (unitId: string, verdict: UnitThen['verdict'], rules: UnitThen['rules'] = []) => ({
  ...{ unitId, name: unitId, verdict, score: 50, rules },
});
const anyUnits = fc.uniqueArray(
  fc.record({
    unitId: fc.constantFrom('a', 'b', 'c', 'd'),
    name: fc.constant('x'),
    verdict: fc.constantFrom('green' as const, 'yellow' as const, 'red' as const),
    score: fc.nat(3),
    rules: fc.uniqueArray(
      fc.tuple(fc.constantFrom('p', 'q', 'r'), fc.constantFrom('green' as const, 'red' as const)),
      { selector: ([key]) => key },
    ),
  }),
  { selector: ({ unitId }) => unitId },
);
const built = anyUnits.map((units) =>
  units.map((each) => ({ ...each, rules: each.rules.map(([key, verdict]) => rule(key, verdict)) })),
);

describe('two moments compared', () => {
  it('tell what changed of a unit, criterion by criterion', () => {
    const before = [unit('a', 'red', [rule('p', 'red'), rule('q', 'green')]), unit('b', 'green')];
    const now = [
      unit('a', 'yellow', [rule('p', 'green'), rule('r', 'unknown')]),
      unit('b', 'green'),
    ];
    expect(compareMoments(before, now)).toEqual([
      {
        ...{ unitId: 'a', name: 'a' },
        ...{ from: { verdict: 'red', score: 50 }, to: { verdict: 'yellow', score: 50 } },
        rules: [
          { key: 'p', name: { vi: 'p', en: 'p' }, from: 'red', to: 'green' },
          { key: 'r', name: { vi: 'r', en: 'r' }, from: null, to: 'unknown' },
          { key: 'q', name: { vi: 'q', en: 'q' }, from: 'green', to: null },
        ],
      },
    ]);
  });

  it('tell of no change between a moment and itself', () => {
    fc.assert(fc.property(built, (units) => expect(compareMoments(units, units)).toEqual([])));
  });

  it('tell the same turned round', () => {
    const key = (changes: ReturnType<typeof compareMoments>) =>
      changes
        .flatMap(({ unitId, from, to, rules }) => [
          JSON.stringify([unitId, from, to]),
          ...rules.map((each) => JSON.stringify([unitId, each.key, each.from, each.to])),
        ])
        .sort();
    fc.assert(
      fc.property(built, built, (one, other) => {
        const back = compareMoments(other, one).map(({ from, to, rules, ...rest }) => ({
          ...{ ...rest, from: to, to: from },
          rules: rules.map((each) => ({ ...each, from: each.to, to: each.from })),
        }));
        expect(key(compareMoments(one, other))).toEqual(key(back));
      }),
    );
  });
});
