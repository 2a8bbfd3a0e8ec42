import { CountColumn } from '../platform/database/columns';
import type { ImportCounts } from './row-counts';

/** The counts of an import as columns; `group` and `total` alone are words of SQL. */
export abstract class CountedRows {
  @CountColumn() allRows!: number;
  @CountColumn() headerRows!: number;
  @CountColumn() dataRows!: number;
  @CountColumn() groupRows!: number;
  @CountColumn() totalRows!: number;
  @CountColumn() blankRows!: number;
  @CountColumn() noteRows!: number;
  @CountColumn() createdRows!: number;
  @CountColumn() changedRows!: number;
  @CountColumn() unchangedRows!: number;
  @CountColumn() refusedRows!: number;
  @CountColumn() skippedRows!: number;
}

/** The columns of `CountedRows` for migrations. */
export const COUNT_COLUMNS = [
  'all_rows',
  'header_rows',
  'data_rows',
  'group_rows',
  'total_rows',
  'blank_rows',
  'note_rows',
  'created_rows',
  'changed_rows',
  'unchanged_rows',
  'refused_rows',
  'skipped_rows',
];

/** The two equations of an import as the database checks them. */
export const COUNT_CHECKS = {
  rows: 'all_rows = header_rows + data_rows + group_rows + total_rows + blank_rows + note_rows',
  data: 'data_rows = created_rows + changed_rows + unchanged_rows + refused_rows + skipped_rows',
};

/** Counts as they are stored. */
export function columnsOf(counts: ImportCounts): CountedRows {
  return {
    allRows: counts.rows,
    headerRows: counts.header,
    dataRows: counts.data,
    groupRows: counts.group,
    totalRows: counts.total,
    blankRows: counts.blank,
    noteRows: counts.note,
    createdRows: counts.created,
    changedRows: counts.changed,
    unchangedRows: counts.unchanged,
    refusedRows: counts.refused,
    skippedRows: counts.skipped,
  };
}

/** Counts as they are shown. */
export function countsOf(stored: CountedRows): ImportCounts {
  return {
    rows: stored.allRows,
    header: stored.headerRows,
    data: stored.dataRows,
    group: stored.groupRows,
    total: stored.totalRows,
    blank: stored.blankRows,
    note: stored.noteRows,
    created: stored.createdRows,
    changed: stored.changedRows,
    unchanged: stored.unchangedRows,
    refused: stored.refusedRows,
    skipped: stored.skippedRows,
  };
}
