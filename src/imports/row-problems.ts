import { fill, type Parameters } from '../platform/http/app-error';
import type { Wording } from './declaration';
import type { RowProblem, Sides } from './planned-row';
import { CELL_PROBLEMS } from './problem-words/cells';
import { ROW_PROBLEMS } from './problem-words/rows';
import { RULE_PROBLEMS } from './problem-words/rules';
import { COMING_BACK } from './three-way/coming-back-words';

interface Explanation {
  what: Wording;
  /** How to mend it; takes no parameters, so that it can be told apart again. */
  mend: Wording;
}

/** Every reason for which the importer itself refuses or skips a row. */
const EXPLANATIONS = {
  ...CELL_PROBLEMS,
  ...RULE_PROBLEMS,
  ...ROW_PROBLEMS,
  ...COMING_BACK,
} satisfies Record<string, Explanation>;

export type ProblemCode = keyof typeof EXPLANATIONS;

/** What went wrong in a cell, before its address is known. */
export interface CellProblem {
  code: ProblemCode;
  parameters: Parameters & { reasonEn?: string };
  nearest?: string[];
  sides?: Sides;
}

/** @returns the problem in words, at its place. */
export function explain(problem: CellProblem, cell: string, column?: string): RowProblem {
  const { what, mend } = EXPLANATIONS[problem.code];
  const { reasonEn, ...parameters } = problem.parameters;
  const inEnglish = reasonEn === undefined ? parameters : { ...parameters, reason: reasonEn };
  return {
    cell,
    ...(column === undefined ? {} : { column }),
    code: problem.code,
    vi: `${fill(what.vi, parameters)} ${mend.vi}`,
    en: `${fill(what.en, inEnglish)} ${mend.en}`,
    ...(parameters.value === undefined ? {} : { value: String(parameters.value) }),
    ...(problem.nearest?.length ? { nearest: problem.nearest } : {}),
    ...(problem.sides && { sides: problem.sides }),
  };
}

/** Splits the Vietnamese sentence of a problem into what is wrong and how to mend it. */
export function whatAndMend(problem: RowProblem): {
  what: string;
  mend: string;
} {
  const known = (EXPLANATIONS as Record<string, Explanation>)[problem.code];
  if (!known || !problem.vi.endsWith(known.mend.vi)) return { what: problem.vi, mend: '' };
  return {
    what: problem.vi.slice(0, -known.mend.vi.length).trim(),
    mend: known.mend.vi,
  };
}
