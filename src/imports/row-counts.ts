import type { ClassifiedRow, RowClass } from './classify-rows';
import { verdicts, type Verdict } from './planned-row';

/** Rows of a sheet by what they are; `rows` is the sum of the others. */
export type RowCounts = { rows: number } & Record<RowClass, number>;

/** Data rows by verdict; together they are the data rows. */
export type VerdictCounts = Record<Verdict, number>;

/** The two equations of an import: rows = header + data + group + total + blank + note, and data = the verdicts. */
export type ImportCounts = RowCounts & VerdictCounts;

export const emptyRowCounts = (): RowCounts => ({
  rows: 0,
  header: 0,
  data: 0,
  group: 0,
  total: 0,
  blank: 0,
  note: 0,
});

export const emptyCounts = (): ImportCounts => ({
  ...emptyRowCounts(),
  created: 0,
  changed: 0,
  unchanged: 0,
  refused: 0,
  skipped: 0,
});

/**
 * Counts the rows of a sheet from the first to the last with content.
 * @param rows rows with content, in order.
 * @param lastRow number of the last of them.
 * @param header rows between its top and bottom belong to it even where a merge leaves them without content.
 */
export function countRows(
  rows: ClassifiedRow[],
  lastRow: number,
  header?: { top: number; bottom: number },
): RowCounts {
  const counts = { ...emptyRowCounts(), rows: lastRow };
  let previous = 0;
  const gap = (from: number, to: number) => {
    for (let number = from; number <= to; number += 1) {
      const inHeader = header !== undefined && number >= header.top && number <= header.bottom;
      counts[inHeader ? 'header' : 'blank'] += 1;
    }
  };
  for (const { row, class: kind } of rows) {
    gap(previous + 1, row.number - 1);
    counts[kind] += 1;
    previous = row.number;
  }
  return counts;
}

/** Adds the counts of several sheets. */
export function addCounts(all: ImportCounts[]): ImportCounts {
  const sum = emptyCounts();
  for (const counts of all) {
    for (const key of Object.keys(sum) as (keyof ImportCounts)[]) sum[key] += counts[key];
  }
  return sum;
}

/**
 * Holds the counts to their two equations.
 * @throws Error where a row was lost or counted twice: a fault of the program, never of the file.
 */
export function assertCounts(counts: ImportCounts, where: string): void {
  const { rows, header, data, group, total, blank, note } = counts;
  if (rows !== header + data + group + total + blank + note) {
    throw new Error(`Rows of ${where} do not add up: ${JSON.stringify(counts)}`);
  }
  if (data !== verdicts.reduce((sum, verdict) => sum + counts[verdict], 0)) {
    throw new Error(`Data rows of ${where} do not add up: ${JSON.stringify(counts)}`);
  }
}
