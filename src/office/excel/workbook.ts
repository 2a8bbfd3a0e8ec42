import type { TextRepair } from '../vietnamese/repair-text';

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
  /** Where the text was mended: as it stands in the file, and what was done. */
  repaired?: {
    from: string;
    how: TextRepair[];
    /** The letters as they were typed, where a font of capitals (`.VnTimeH`) shows them otherwise. */
    typed?: string;
  };
}

/** One row with at least one cell that is not blank. */
export interface SheetRow {
  /** 1 for the first row of the sheet. */
  number: number;
  /** Ordered by column; blank cells are left out. */
  cells: Cell[];
  hidden: boolean;
  /** True where something stands in it for sure: nobody has to look at its cells to know that. */
  saysSomething?: boolean;
}

/** A merged range, cut to the part of the sheet that holds values. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** A table that the workbook declares (Insert › Table), header and totals row included. */
export interface DeclaredTable extends Merge {
  name: string;
  headerRows: number;
  totalsRows: number;
}

/** What a sheet has besides its cells. */
export interface SheetExtras {
  merges: Merge[];
  /** Numbers of the hidden columns that hold values, in order. */
  hiddenColumns: number[];
  tables: DeclaredTable[];
  /** Texts printed above and below each page of the sheet, where it has any. */
  heads?: string[];
}

export interface Sheet extends SheetExtras {
  /** Exactly as written in the workbook, spaces at the ends included. */
  name: string;
  hidden: boolean;
  /** Ordered by number; rows without a value are left out. */
  rows: SheetRow[];
  /** The last column that holds a value; 0 for an empty sheet. */
  columnCount: number;
  /** Addresses of texts that a font from before Unicode shows, and that make sense as they stand too: left alone. */
  doubtfulFonts?: string[];
  /** As of its workbook: numbers of days count from 1904. */
  date1904?: true;
}

/** Kinds of file behind the one reader; `.xlsx` covers `.xltx` and strict workbooks. */
export const workbookFormats = ['.xlsx', '.xls', '.xlsb', '.ods', '.csv'] as const;
export type WorkbookFormat = (typeof workbookFormats)[number];

/**
 * What a person should know of a file that was read: the macros of an .xls file were left alone
 * (files of that age often carry them), a sheet of macros was passed over, or a part that leads to the sheets is not as it
 * was written, although it can be read.
 */
export interface WorkbookWarning {
  code: 'macros-left-alone' | 'macro-sheet-passed-over' | 'part-changed';
  sheet?: string;
  part?: string;
}

export interface Workbook {
  warnings: WorkbookWarning[];
  format: WorkbookFormat;
  sheets: Sheet[];
  /** Days are counted from 1904 instead of 1900 (older workbooks made on a Mac). */
  date1904: boolean;
}
