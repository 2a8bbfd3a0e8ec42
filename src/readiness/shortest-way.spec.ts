import fc from 'fast-check';
import { allCriteria, anyFacts, readyFacts } from '../../test/support/readiness-facts';
import { scoreOf, scoreVerdict } from './score';
import { after, shortestWay, type Open } from './shortest-way';
import { judge, worst, type UnitVerdict } from './verdict';

const rank: Record<UnitVerdict, number> = { green: 0, yellow: 1, red: 2 };
const verdictOf = (rules: readonly Open[]): UnitVerdict =>
  worst([...rules.map(({ weighs }) => weighs), scoreVerdict(scoreOf(rules))]);

/** A few criteria of any kind, some of which wait for an earlier one. */
const anyRules: fc.Arbitrary<Open[]> = fc
  .array(
    fc.record({
      weighs: fc.constantFrom<UnitVerdict>('green', 'yellow', 'yellow', 'red'),
      weight: fc.integer({ min: 1, max: 6 }),
      points: fc.integer({ min: 0, max: 99 }),
      waits: fc.option(fc.nat(), { nil: null }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((given) =>
    given.map(({ weighs, weight, points, waits }, at) => ({
      ...{ key: `c${at}`, weighs, weight, points: weighs === 'green' ? 100 : points },
      requires: waits !== null && at > 0 ? `c${waits % at}` : null,
    })),
  );

/** Whether everything that must be done first is done or chosen. */
const inOrder = (rules: readonly Open[], done: ReadonlySet<string>) =>
  rules.every(({ key, requires }) => {
    if (!done.has(key) || requires === null) return true;
    const first = rules.find((each) => each.key === requires)!;
    return first.weighs === 'green' || done.has(requires);
  });

/** The size of the smallest list there is, by trying every one. */
function smallest(rules: readonly Open[], verdict: UnitVerdict): number {
  const open = rules.filter(({ weighs }) => weighs !== 'green');
  let best = Infinity;
  for (let mask = 1; mask < 2 ** open.length; mask += 1) {
    const done = new Set(open.filter((_, at) => mask & (1 << at)).map(({ key }) => key));
    if (done.size < best && inOrder(rules, done) && rank[after(rules, done)] < rank[verdict])
      best = done.size;
  }
  return best;
}

describe('the shortest way to a better verdict', () => {
  it('is nothing for a unit that is green', () => {
    expect(shortestWay(judge(readyFacts, allCriteria))).toBeNull();
  });

  it('takes what must be done first along', () => {
    const stated = { ...readyFacts.stated };
    for (const code of ['chief-accountant', 'treasury-account'])
      stated[code] = { ...stated[code]!, done: 0 };
    const judgement = judge({ ...readyFacts, stated }, allCriteria);
    expect(judgement.verdict).toBe('red');
    expect(shortestWay(judgement)).toEqual({
      to: 'yellow',
      steps: ['chief-accountant', 'treasury-account'],
    });
  });

  it('has more than what blocks where the score is too low', () => {
    const rule = (key: string, weight: number): Open => ({
      ...{ key, weight, points: 0, weighs: 'yellow', requires: null },
    });
    const rules = [rule('a', 20), rule('b', 30), rule('c', 50)];
    expect(shortestWay({ verdict: verdictOf(rules), rules })).toEqual({
      to: 'yellow',
      steps: ['b', 'c'],
    });
  });

  it('changes the verdict and is as short as the shortest of all lists', () => {
    let ways = 0;
    fc.assert(
      fc.property(anyRules, (rules) => {
        const verdict = verdictOf(rules);
        const way = shortestWay({ verdict, rules });
        if (verdict === 'green') return expect(way).toBeNull();
        const done = new Set(way!.steps);
        expect(done.size).toBe(way!.steps.length);
        expect(inOrder(rules, done)).toBe(true);
        expect(after(rules, done)).toBe(way!.to);
        expect(rank[way!.to]).toBeLessThan(rank[verdict]);
        expect(done.size).toBe(smallest(rules, verdict));
        ways += 1;
      }),
      { numRuns: 2000 },
    );
    expect(ways).toBeGreaterThan(500);
  });

  it('holds for what is judged, however many criteria', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { verdict, rules } = judge(facts, allCriteria);
        const way = shortestWay({ verdict, rules });
        if (way) expect(rank[after(rules, new Set(way.steps))]).toBeLessThan(rank[verdict]);
      }),
    );
  });
});
