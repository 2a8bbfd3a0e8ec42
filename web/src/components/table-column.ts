import type { ReactNode } from 'react';

/** A column of a table: its title, and what it shows of a row. */
export interface Column<Row> {
  key: string;
  title: string;
  align?: 'left' | 'right' | 'center';
  /** Smallest width in px. */
  width?: number;
  /** This column names the row for screen readers. */
  rowHeader?: boolean;
  /** Lets the reader sort by this value; the default order stays that of the rows. */
  sortValue?: (row: Row) => string | number;
  /** The server sorts by it: the rows come in that order; see `sorting`. */
  sortable?: boolean;
  render: (row: Row) => ReactNode;
}

/** The rows that are ticked. */
export interface Selection<Row> {
  selected: ReadonlySet<string>;
  onChange: (selected: ReadonlySet<string>) => void;
  nameOf: (row: Row) => string;
}

/** By which column rows are sorted. */
export interface Sorting {
  key: string;
  down: boolean;
}
