import type { DayColumn } from './day-rules';
import type { ColumnDeclaration } from './declaration';
import type { NumberMarks } from './number-marks';
import type { SpreadPart } from './spread-columns';

/** One of several columns that hold one declared column. */
export interface SpreadPlace extends SpreadPart {
  column: number;
}

/** A declared column with the place of its cells in the sheet. */
export interface PlacedColumn {
  declared: ColumnDeclaration;
  column: number;
  moneyScale: number;
  /** Where the sheet has several columns for it, headed by choices: all of them, this one first. */
  spread?: readonly SpreadPlace[];
  /** Of a column of days in a file: by what its days are read. */
  days?: DayColumn;
  /** By which marks the numbers of the table are written. */
  marks?: NumberMarks;
}

/** All columns of the sheet that hold a declared one. */
export const columnsOf = ({ column, spread }: PlacedColumn): number[] =>
  spread?.map((place) => place.column) ?? [column];
