import { ROW_STATES, type MinutesTotal, type RowState } from './minutes-data';

const NUMERALS = ['I', 'II', 'III'];

/** States that have rows: each has an annex. */
export const statesOf = (totals: readonly MinutesTotal[]): RowState[] =>
  ROW_STATES.filter((state) => totals.some((total) => total.state === state));

/** "Phụ lục II", or "Phụ lục" where there is only one. */
export function annexName(totals: readonly MinutesTotal[], state: RowState): string {
  const states = statesOf(totals);
  return states.length === 1 ? 'Phụ lục' : `Phụ lục ${NUMERALS[states.indexOf(state)]}`;
}
