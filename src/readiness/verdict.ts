import type { Criterion, CriterionGroup } from './criteria/criterion';
import type { UnitFacts } from './facts';
import { missingTo, type Limits, type RuleResult, type UnitVerdict } from './rule';
import { pointsOf, scoreOf, scoreVerdict } from './score';

export type { UnitVerdict } from './rule';

/** A plan that somebody entitled accepted for a criterion of a unit, by a document and until a day. */
export interface AcceptedPlan {
  id: string;
  documentNumber: string;
  documentDay: string;
  grantedBy: string;
  plan: string;
  /** Last day on which it counts. */
  endsOn: string;
}

/** Accepted plans in force for a unit, by criterion. */
export type AcceptedPlans = ReadonlyMap<string, AcceptedPlan>;

export interface JudgedRule extends RuleResult {
  key: string;
  group: CriterionGroup;
  name: { vi: string; en: string };
  short: { vi: string; en: string };
  source: Criterion['source'];
  blocking: boolean;
  weight: number;
  /** 0–100, of which `weight` counts in the score. */
  points: number;
  owner: string;
  workaround: string;
  dueOffset: number;
  limits: Limits | null;
  requires: string | null;
  /** What the result counts for in the unit's verdict. */
  weighs: UnitVerdict;
  /** The accepted plan under which it is not red; null for none in force. */
  accepted: AcceptedPlan | null;
  /** How many more things reach its minimum; null where that is reached or cannot be counted. */
  toMinimum: number | null;
}

export interface Judgement {
  verdict: UnitVerdict;
  /** The first criterion that makes the verdict what it is; null when green. */
  deciding: string | null;
  /** Weighted mean of the points, 0–100 with one decimal; null where nothing has weight. */
  score: number | null;
  rules: JudgedRule[];
}

const NO_PLANS: AcceptedPlans = new Map();
const ANY: Limits = { greenFrom: 100, yellowFrom: 100 };

/**
 * Judges one unit by the criteria in force. Red: a blocking criterion below its minimum or unknown, without an
 * accepted plan, or a score under 70. Green: every criterion green and a score from 90. Yellow: the rest
 * (domain 6.2, but stricter: nothing that is open is green).
 */
export function judge(
  facts: UnitFacts,
  criteria: readonly Criterion[],
  plans: AcceptedPlans = NO_PLANS,
): Judgement {
  const rules = criteria.map((each) => judged(facts, each, plans.get(each.code) ?? null));
  const score = scoreOf(rules);
  const verdict = worst([...rules.map(({ weighs }) => weighs), scoreVerdict(score)]);
  return { verdict, deciding: decidingOf(verdict, rules), score, rules };
}

function judged(facts: UnitFacts, criterion: Criterion, plan: AcceptedPlan | null): JudgedRule {
  const { code: key, group, name, short, source, blocking, weight, limits, rule } = criterion;
  const { owner, workaround, dueOffset, requires } = criterion;
  const result = rule.judge(facts, limits ?? ANY);
  const accepted = result.verdict === 'green' ? null : plan;
  const missing = limits && result.share ? missingTo(result.share, limits.yellowFrom) : 0;
  return {
    ...result,
    ...{ key, group, name, short, source, blocking, weight, owner, workaround, dueOffset, limits },
    ...{ requires, accepted, points: pointsOf(result) },
    weighs: weighs(result, blocking, accepted !== null),
    toMinimum: missing > 0 ? missing : null,
  };
}

/**
 * What a criterion's result counts for: red or unknown is red where it blocks and no plan was accepted, else
 * yellow. Unknown is never green.
 */
export function weighs(
  { verdict }: Pick<RuleResult, 'verdict'>,
  blocking: boolean,
  accepted = false,
): UnitVerdict {
  if (verdict === 'green' || verdict === 'yellow') return verdict;
  return blocking && !accepted ? 'red' : 'yellow';
}

/** The first that makes the verdict; where the score does, the one that costs most of it. */
function decidingOf(verdict: UnitVerdict, rules: readonly JudgedRule[]): string | null {
  if (verdict === 'green') return null;
  const first = rules.find(({ weighs: each }) => each === verdict);
  if (first) return first.key;
  const cost = ({ weight, points }: JudgedRule) => weight * (100 - points);
  const open = rules.filter(({ weighs: each }) => each !== 'green');
  return open.sort((a, b) => cost(b) - cost(a))[0]?.key ?? null;
}

/** Any red → red; else any yellow → yellow; else green. Nothing judged is yellow, since nothing is known. */
export function worst(verdicts: readonly UnitVerdict[]): UnitVerdict {
  if (verdicts.includes('red')) return 'red';
  return verdicts.includes('yellow') || verdicts.length === 0 ? 'yellow' : 'green';
}
