/** What a cell holds once read: text, number, calendar day (as text), flag, or nothing. */
export type CellValue = string | number | boolean | null;

export type CellKind = 'text' | 'number' | 'day' | 'boolean' | 'error';

/** One cell that is not blank. */
export interface Cell {
  /** 1 for A. */
  column: number;
  kind: CellKind;
  /** `day`: `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM:SS` where the format shows a time of day. */
  value: CellValue;
  /** As a person reads it, without thousands marks: `001085012345`, `12.5%`, `2025-06-30`. */
  text: string;
  /** True where the value is the stored result of a formula. */
  formula?: boolean;
  /** True where a formula has no stored result: the value is unknown, not empty. */
  missing?: boolean;
}

/** One row with at least one cell that is not blank. */
export interface SheetRow {
  /** 1 for the first row of the sheet. */
  number: number;
  /** Ordered by column; blank cells are left out. */
  cells: Cell[];
  hidden: boolean;
}

/** A merged range, cut to the part of the sheet that holds values. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface Sheet {
  /** Exactly as written in the workbook, spaces at the ends included. */
  name: string;
  hidden: boolean;
  /** Ordered by number; rows without a value are left out. */
  rows: SheetRow[];
  merges: Merge[];
  /** The last column that holds a value; 0 for an empty sheet. */
  columnCount: number;
}

export interface Workbook {
  sheets: Sheet[];
  /** Days are counted from 1904 instead of 1900 (older workbooks made on a Mac). */
  date1904: boolean;
}
