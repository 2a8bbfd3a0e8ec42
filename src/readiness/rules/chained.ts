import type { Rule, RuleResult } from '../rule';

/** Another criterion that must be met first, and its name. */
export interface Prerequisite {
  rule: Rule;
  name: { vi: string; en: string };
}

/**
 * A rule that cannot be green before another one is: the treasury account needs a chief accountant, and the
 * payroll trial needs the account. What is stated out of order is yellow at best, and says what it waits for.
 */
export const chained = (rule: Rule, { rule: first, name }: Prerequisite): Rule => ({
  key: rule.key,
  judge(facts, limits) {
    const own = rule.judge(facts, limits);
    const waits = first.judge(facts, WHOLE).verdict !== 'green';
    if (!waits) return own;
    return waiting(own, rule.key, name);
  },
});

const WHOLE = { greenFrom: 100, yellowFrom: 100 };

function waiting(own: RuleResult, key: string, name: Prerequisite['name']): RuleResult {
  const wait = {
    code: `${key}.waits`,
    vi: `Hoàn thành trước: ${name.vi}.`,
    en: `To be done first: ${name.en}.`,
  };
  return {
    ...own,
    verdict: own.verdict === 'green' ? 'yellow' : own.verdict,
    toDo: [wait, ...own.toDo],
  };
}
