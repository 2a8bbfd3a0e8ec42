import type { MatrixCell, MatrixRow } from './api';

export const MATRIX_STATES = ['missing', 'filed', 'settled', 'empty'] as const;
export type MatrixState = (typeof MATRIX_STATES)[number];

/** State of a cell as the matrix shows it: a filed list with nothing outstanding or disputed is settled. */
export function stateOf(cell: MatrixCell): MatrixState {
  if (cell.state !== 'filed') return cell.state;
  const rows = cell.rows;
  const open = rows ? rows.outstanding + rows.disputed : 0;
  return rows && rows.declared > 0 && open === 0 ? 'settled' : 'filed';
}

/** How many of a row's lists are filed or stated as empty. */
export function filedCount(row: MatrixRow): number {
  return row.cells.filter((cell) => cell.state !== 'missing').length;
}
