import type { UnitFacts } from './facts';
import type { Rule, RuleKey, RuleResult } from './rule';
import { handoverComplete } from './rules/handover-complete';
import { listsFiled } from './rules/lists-filed';
import { noBlockingFinding } from './rules/no-blocking-finding';
import { proceduresVerified } from './rules/procedures-verified';
import { rehearsalMandatoryPassed } from './rules/rehearsal-mandatory-passed';

export type UnitVerdict = 'green' | 'yellow' | 'red';

/** The rules in the order of the work, which is also the order in which they decide. */
export const rules: readonly Rule[] = [
  handoverComplete,
  listsFiled,
  rehearsalMandatoryPassed,
  proceduresVerified,
  noBlockingFinding,
];

export interface JudgedRule extends RuleResult {
  key: RuleKey;
  name: { vi: string; en: string };
  blocking: boolean;
  /** What the result counts for in the unit's verdict. */
  weighs: UnitVerdict;
}

export interface Judgement {
  verdict: UnitVerdict;
  /** The first rule that makes the verdict what it is; null when green. */
  deciding: RuleKey | null;
  rules: JudgedRule[];
}

/** Judges one unit by every rule. */
export function judge(facts: UnitFacts, by: readonly Rule[] = rules): Judgement {
  const judged = by.map((rule): JudgedRule => {
    const result = rule.judge(facts);
    const { key, name, blocking } = rule;
    return { ...result, key, name, blocking, weighs: weight(result, blocking) };
  });
  const verdict = worst(judged.map((rule) => rule.weighs));
  const deciding = judged.find((rule) => rule.weighs === verdict);
  return { verdict, deciding: verdict === 'green' ? null : (deciding?.key ?? null), rules: judged };
}

/** What a rule's result counts for: not knowing is red on a blocking rule and yellow on another, never green. */
export function weight(result: { verdict: RuleResult['verdict'] }, blocking: boolean): UnitVerdict {
  if (result.verdict !== 'unknown') return result.verdict;
  return blocking ? 'red' : 'yellow';
}

/** Any red → red; else any yellow → yellow; else green. Nothing judged is yellow, since nothing is known. */
export function worst(verdicts: readonly UnitVerdict[]): UnitVerdict {
  if (verdicts.includes('red')) return 'red';
  return verdicts.includes('yellow') || verdicts.length === 0 ? 'yellow' : 'green';
}
