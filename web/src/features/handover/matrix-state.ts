import { isDiffering } from '../control/control-state';
import type { MatrixCell, MatrixUnit } from './api';

export const MATRIX_STATES = [
  'missing',
  'late',
  'filed',
  'settled',
  'empty',
  'optional',
  'hidden',
] as const;
export type MatrixState = (typeof MATRIX_STATES)[number];

/** State of a cell as the matrix shows it: a filed list with nothing outstanding or disputed is settled. */
export function stateOf({ state, rows }: MatrixCell): MatrixState {
  const settled = state === 'filed' && rows.declared > 0 && rows.outstanding + rows.disputed === 0;
  return settled ? 'settled' : state;
}

/** Whether the list is still to come. */
export const isOwed = (cell: MatrixCell) => cell.state === 'missing' || cell.state === 'late';

/** Whether nothing is filed, asked for or not. */
export const isOpenCell = (cell: MatrixCell) => isOwed(cell) || cell.state === 'optional';

/** How many cells stand how; filed late are filed, and differing from control may be anything filed. */
export interface CellCounts {
  filed: number;
  empty: number;
  late: number;
  missing: number;
  filedLate: number;
  differing: number;
}

export function countsOf(cells: readonly MatrixCell[]): CellCounts {
  const count = (of: (cell: MatrixCell) => boolean) => cells.filter(of).length;
  const is = (state: MatrixCell['state']) => count((cell) => cell.state === state);
  return {
    ...{ filed: is('filed'), empty: is('empty'), late: is('late'), missing: is('missing') },
    filedLate: count((cell) => cell.lateDays !== null && !isOwed(cell)),
    differing: count((cell) => isDiffering(cell.control)),
  };
}

/** Filed or stated as empty, and how many that is of. */
export const doneOf = ({ filed, empty, late, missing }: CellCounts) => ({
  done: filed + empty,
  all: filed + empty + late + missing,
});

/** Which rows of the matrix are wanted; an empty text wants all. */
export interface MatrixWish {
  state: string;
  giver: string;
  control: string;
}

/** Whether a row has what is wanted in one of its cells. */
export function isWanted(
  { side, cells }: MatrixUnit,
  { state, giver, control }: MatrixWish,
): boolean {
  if (giver && side !== giver) return false;
  return cells.some(
    (cell) =>
      (!state ||
        stateOf(cell) === state ||
        (state === 'filed-late' && cell.lateDays !== null && !isOwed(cell))) &&
      (!control || (control === 'differs' ? isDiffering(cell.control) : cell.control === null)),
  );
}
