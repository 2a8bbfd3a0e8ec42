import type { MatrixCell, MatrixUnit } from './api';

export const MATRIX_STATES = ['missing', 'late', 'filed', 'settled', 'empty', 'hidden'] as const;
export type MatrixState = (typeof MATRIX_STATES)[number];

/** State of a cell as the matrix shows it: a filed list with nothing outstanding or disputed is settled. */
export function stateOf({ state, rows }: MatrixCell): MatrixState {
  const settled = state === 'filed' && rows.declared > 0 && rows.outstanding + rows.disputed === 0;
  return settled ? 'settled' : state;
}

/** Whether the list is still to come. */
export const isOwed = (cell: MatrixCell) => cell.state === 'missing' || cell.state === 'late';

/** How many of a unit's lists are filed or stated as empty. */
export const filedCount = (unit: MatrixUnit) =>
  unit.cells.filter((cell) => cell.state === 'filed' || cell.state === 'empty').length;
