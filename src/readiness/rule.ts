import type { UnitFacts } from './facts';

export type RuleVerdict = 'green' | 'yellow' | 'red' | 'unknown';

/** What a unit comes to: not knowing is no verdict of a unit. */
export type UnitVerdict = 'green' | 'yellow' | 'red';

/** A sentence in both languages, and where to look it up. */
export interface Statement {
  /** Stable word for tests and screens, e.g. `handover.outstanding`. */
  code: string;
  vi: string;
  en: string;
  count?: number;
}

/** How much of a matter is done: whole things, counted. */
export interface Share {
  done: number;
  total: number;
}

/** Shares, in percent of the whole, from which a criterion is green, and from which yellow: its minimum pass. */
export interface Limits {
  greenFrom: number;
  yellowFrom: number;
}

export interface RuleResult {
  verdict: RuleVerdict;
  /** The figures the verdict rests on. */
  evidence: Statement[];
  /** What makes it red. */
  blockers: Statement[];
  /** The shortest list of actions that leads to green; empty exactly when green. */
  toDo: Statement[];
  /** What was counted, where the matter is counted at all. */
  share?: Share;
}

/** Facts in; verdict, evidence, blockers and remaining work out. Knows no weight, owner or day: those are data. */
export interface Rule {
  key: string;
  /** @param limits of the criterion; a rule without shares pays them no heed. */
  judge(facts: UnitFacts, limits: Limits): RuleResult;
}

/** Whether a share reaches a percentage; counted in whole numbers, so that 89,99 % is not 90 %. */
export const reaches = ({ done, total }: Share, percent: number): boolean =>
  total > 0 && done * 100 >= percent * total;

/** How many more must be done to reach a percentage. */
export const missingTo = ({ done, total }: Share, percent: number): number =>
  Math.max(0, Math.ceil((percent * total) / 100) - done);

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
