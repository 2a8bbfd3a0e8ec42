/** What a cell of a written table may hold. Text is never taken for a formula. */
export type TableValue = string | number | boolean | null | undefined;

export type TableRow = Readonly<Record<string, TableValue>>;

/** Soft background of a cell; the word in the cell says the same, for a colour is never alone. */
export type CellColour = 'green' | 'yellow' | 'red' | 'grey';

export interface TableColumn {
  header: string;
  key: string;
  /** In characters. */
  width: number;
  /**
   * `money` in whole đồng, `plain` without marks between thousands (a year, a number in a row),
   * `day` as `YYYY-MM-DD`, `percent` as a fraction (0.5 shows 50%).
   */
  kind: 'text' | 'number' | 'plain' | 'money' | 'day' | 'percent';
  /** A heading over neighbouring columns that name the same group. */
  group?: string;
  /** A range of the workbook whose texts its cells offer, such as `'Danh mục'!$A$4:$A$57`; others may be typed. */
  choicesFrom?: string;
  /** A comment on the heading, which says what the column is for. */
  remark?: string;
  /** Kept in the workbook without being seen or printed; such columns stand last. */
  hidden?: boolean;
}

/** A chart of bars that the program draws from the cells of the sheet: one line for each row. */
export interface SheetChart {
  title: string;
  /** Key of the column whose texts name the lines. */
  category: string;
  /** Keys of the columns that are shown, named by their headings; colours are six hexadecimal digits. */
  series: { key: string; colour: string }[];
  stacked?: boolean;
  /** Upper end of the scale; the program chooses where it is left out. */
  most?: number;
}

export interface Signature {
  title: string;
  name?: string;
}

/** What every page of a sheet says about the copy. */
export interface PageStamp {
  header: string;
  left: string;
  right: string;
}

/** One sheet in the look of an official table. */
export interface TableSheet {
  /** At most 31 characters; what Excel forbids in a sheet name is replaced. */
  name: string;
  /** The agency that issues the paper; a line break separates the superior agency from the issuer. */
  agency?: string;
  /** Whether the national name and motto stand at the top right; by default wherever there is an agency. */
  motto?: boolean;
  /** The first line is the title in bold capitals, the others stand below it in italics. */
  title: string[];
  columns: TableColumn[];
  rows: Iterable<TableRow> | AsyncIterable<TableRow>;
  /** A row (1) (2) (3) … under the header. */
  numberingRow?: boolean;
  /** The last row, in bold: sums and their label, by column key; asked for once all rows are written. */
  total?: TableRow | (() => TableRow);
  notes?: string[];
  /** Place and date above the signatures, such as “Quảng Ninh, ngày 30 tháng 6 năm 2025”. */
  placeAndDate?: string;
  signatures?: Signature[];
  /**
   * So many rows are to be filled in: offers, and warnings about what is no date or number, reach as far,
   * formats of the columns beyond.
   */
  entryRows?: number;
  /** Arrows for filtering over the header. */
  filter?: boolean;
  /** Across, the default; false for upright. */
  landscape?: boolean;
  /** A4 unless told; a table of many columns is not to be read on it. */
  paper?: 'A4' | 'A3';
  /** Says on every page whose copy it is: above the table, and left and right below it. */
  stamp?: PageStamp;
  /** Stands below the table; left out where there are no rows. */
  chart?: SheetChart;
  /** Colours of a row's cells, by column key. */
  fill?: (row: TableRow) => Readonly<Record<string, CellColour | undefined>>;
}

export interface Table {
  sheets: TableSheet[];
  /** Moment the document is of, in its properties (ISO 8601): the present one unless told. */
  asOf?: string;
}

/** A sheet without its rows, functions and total: what the writing thread starts with. */
export type SheetLayout = Omit<TableSheet, 'rows' | 'fill' | 'total'>;

/** Values in the order of the columns, then colours by position where there are any. */
export interface WrittenRow {
  values: TableValue[];
  colours?: (CellColour | undefined)[];
}
