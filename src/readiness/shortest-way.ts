import { scoreVerdict, SCORE_YELLOW } from './score';
import type { JudgedRule, Judgement, UnitVerdict } from './verdict';

/** What of a criterion matters for the way: the rest is words. */
export type Open = Pick<JudgedRule, 'key' | 'weighs' | 'weight' | 'points' | 'requires'>;

/** The smallest list of criteria to complete that lifts a unit's verdict by one step. */
export interface ShortestWay {
  to: UnitVerdict;
  /** Codes in the order of the criteria, except that what must be done first stands first. */
  steps: string[];
}

/**
 * The fewest criteria whose completion changes the verdict; of several lists as short, the one that gains
 * most. A criterion that waits for another one takes it along.
 * @returns null where the unit is green.
 */
export function shortestWay({
  verdict,
  rules,
}: Pick<Judgement, 'verdict'> & { rules: readonly Open[] }): ShortestWay | null {
  if (verdict === 'green') return null;
  const open = rules.filter(({ weighs, points }) => weighs !== 'green' || points < 100);
  if (verdict === 'yellow') return { to: 'green', steps: open.map(({ key }) => key) };
  const chosen = new Set<string>();
  for (const rule of open) if (rule.weighs === 'red') withFirst(rule.key, open, chosen);
  const whole = rules.reduce((sum, { weight }) => sum + weight, 0);
  const earned = rules.reduce(
    (sum, { key, weight, points }) => sum + weight * (chosen.has(key) ? 100 : points),
    0,
  );
  const needed = SCORE_YELLOW * whole - earned;
  if (needed > 0) for (const key of fewest(open, chosen, needed)) chosen.add(key);
  const steps = open.filter(({ key }) => chosen.has(key)).map(({ key }) => key);
  return { to: after(rules, chosen), steps };
}

/** Adds a criterion and whatever open ones must be done before it. */
function withFirst(key: string, open: readonly Open[], chosen: Set<string>): void {
  for (let at = open.find((each) => each.key === key); at && !chosen.has(at.key);) {
    chosen.add(at.key);
    const { requires } = at;
    at = open.find((each) => each.key === requires);
  }
}

/** The verdict once the chosen criteria are complete. */
export function after(rules: readonly Open[], done: ReadonlySet<string>): UnitVerdict {
  const left = rules.map((rule) =>
    done.has(rule.key) ? { ...rule, weighs: 'green' as const, points: 100 } : rule,
  );
  const whole = left.reduce((sum, { weight }) => sum + weight, 0);
  const earned = left.reduce((sum, { weight, points }) => sum + weight * points, 0);
  const score = whole === 0 ? null : earned / whole;
  const verdicts = [...left.map(({ weighs }) => weighs), scoreVerdict(score)];
  if (verdicts.includes('red')) return 'red';
  return verdicts.includes('yellow') ? 'yellow' : 'green';
}

/** For each number of criteria the most that can be gained, and by which. */
type Best = { gain: number; keys: readonly string[] }[];
const NOTHING: Best = [{ gain: 0, keys: [] }];

/**
 * The fewest further criteria that gain what is needed. Those that wait for others hang below them, so that
 * the open ones are a forest; for each tree the best gain is worked out for every number of its members.
 */
function fewest(
  open: readonly Open[],
  chosen: ReadonlySet<string>,
  needed: number,
): readonly string[] {
  const left = open.filter(({ key }) => !chosen.has(key));
  const isLeft = new Set(left.map(({ key }) => key));
  const below = Map.groupBy(left, ({ requires }) =>
    requires && isLeft.has(requires) ? requires : '',
  );
  const tree = (rule: Open): Best => {
    const gain = rule.weight * (100 - rule.points);
    const with_ = (below.get(rule.key) ?? []).map(tree).reduce(joined, NOTHING);
    return [
      ...NOTHING,
      ...with_.map((each) => ({ gain: each.gain + gain, keys: [rule.key, ...each.keys] })),
    ];
  };
  const best = (below.get('') ?? []).map(tree).reduce(joined, NOTHING);
  return (best.find(({ gain }) => gain >= needed) ?? best.at(-1)!).keys;
}

/** The best of two groups together, for every number. */
function joined(one: Best, other: Best): Best {
  const both: Best = [];
  for (const [i, a] of one.entries())
    for (const [j, b] of other.entries())
      if ((both[i + j]?.gain ?? -1) < a.gain + b.gain)
        both[i + j] = { gain: a.gain + b.gain, keys: [...a.keys, ...b.keys] };
  return both;
}
