import type { DayRule } from './day-rules';
import type { RowValue } from './declaration';
import type { CellProblem, ProblemCode } from './row-problems';

/** A value, with the rule by which a day or number was read that could mean more; or why there is none. */
export type CellReading =
  | { value: RowValue; rule?: DayRule | 'number-marks' | 'year-of-day' }
  | { problem: CellProblem };

/** Why a cell has no value. */
export function problem(
  code: ProblemCode,
  parameters: CellProblem['parameters'],
  nearest: string[] = [],
): CellReading {
  return { problem: { code, parameters, ...(nearest.length > 0 && { nearest }) } };
}
