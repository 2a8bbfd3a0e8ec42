import fc from 'fast-check';
import { resultValues, scoreOf, type ResultValue } from '../score';
import { sumScores } from './sum-scores';

const item = fc.record({
  mandatory: fc.boolean(),
  result: fc.option(fc.constantFrom(...resultValues), { nil: undefined }),
});
type Item = { mandatory: boolean; result: ResultValue | undefined };

const scored = (prefix: string, items: Item[]) => {
  const coded = items.map((each, at) => ({ ...each, code: `${prefix}${at}` }));
  const results = coded.flatMap(({ code, result }): [string, ResultValue][] =>
    result ? [[code, result]] : [],
  );
  return { coded, results };
};

describe('several scores as one', () => {
  it('are the points of all items, not the mean of the shares', () => {
    const whole = scoreOf([{ code: 'A1', mandatory: false }], new Map([['A1', 'met']]));
    const nothing = scoreOf(
      ['B1', 'B2', 'B3'].map((code) => ({ code, mandatory: false })),
      new Map(),
    );
    expect(sumScores([whole, nothing]).percent).toBe(25);
    expect(sumScores([]).percent).toBeNull();
  });

  it('law: two parts scored apart and added up are both scored together', () => {
    fc.assert(
      fc.property(fc.array(item), fc.array(item), (left, right) => {
        const [a, b] = [scored('a', left), scored('b', right)];
        const together = scoreOf([...a.coded, ...b.coded], new Map([...a.results, ...b.results]));
        const apart = sumScores([a, b].map((each) => scoreOf(each.coded, new Map(each.results))));
        expect(apart.all).toEqual(together.all);
        expect(apart.mandatory).toEqual(together.mandatory);
        expect(apart.percent).toBe(together.percent);
        // Each unit has to pass its own: the sum is never passed where one of them is not.
        if (apart.mandatoryPassed) expect(together.mandatoryPassed).toBe(true);
      }),
    );
  });
});
