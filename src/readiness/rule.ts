import type { UnitFacts } from './facts';

export type RuleVerdict = 'green' | 'yellow' | 'red' | 'unknown';

/** A sentence in both languages, and where to look it up. */
export interface Statement {
  /** Stable word for tests and screens, e.g. `handover.outstanding`. */
  code: string;
  vi: string;
  en: string;
  count?: number;
}

export interface RuleResult {
  verdict: RuleVerdict;
  /** The figures the verdict rests on. */
  evidence: Statement[];
  /** What makes it red. */
  blockers: Statement[];
  /** The shortest list of actions that leads to green; empty exactly when green. */
  toDo: Statement[];
}

export interface Rule {
  key: RuleKey;
  name: { vi: string; en: string };
  /** Whether not knowing is as bad as failing. Source: the blockers of domain 6.2. */
  blocking: boolean;
  judge(facts: UnitFacts): RuleResult;
}

export const ruleKeys = [
  'handover-complete',
  'lists-filed',
  'rehearsal-mandatory-passed',
  'procedures-verified',
  'no-blocking-finding',
] as const;
export type RuleKey = (typeof ruleKeys)[number];

/** Share of the whole, in percent, from which an unfinished matter is yellow and no longer red (domain 6.2). */
export const YELLOW_FROM = 70;

/** The result where there is nothing to judge by: unknown, with the one action that ends it. */
export function unknown(evidence: Statement, toDo: Statement): RuleResult {
  return { verdict: 'unknown', evidence: [evidence], blockers: [], toDo: [toDo] };
}

const vietnamese = new Intl.NumberFormat('vi-VN');
const english = new Intl.NumberFormat('en-GB');

/**
 * A statement with a count written into it as its language does: 1.234 and 1,234.
 *
 * @param vi the sentence with `{n}` where the count stands; the same for `en`
 */
export function counted(code: string, count: number, vi: string, en: string): Statement {
  return {
    code,
    vi: vi.replace('{n}', vietnamese.format(count)),
    en: en.replace('{n}', english.format(count)),
    count,
  };
}

/** The statements whose count is not zero. */
export function present(statements: Statement[]): Statement[] {
  return statements.filter((statement) => statement.count !== 0);
}
