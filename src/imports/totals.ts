import { cellAddress } from '../office/excel/cell-address';
import { fold } from '../platform/text/fold';
import { readCell } from './cell-values';
import type { ClassifiedRow } from './classify-rows';
import { isOrdinal } from './match-columns';
import type { RowValues } from './declaration';
import type { SheetLayout } from './sheet-layout';
import type { PlacedColumn } from './placed-column';

/** Sums checked in one column; each may be held against every row of the sheet. */
const MOST_CHECKS = 500;
/** In which quantities are stored. */
const THOUSANDTHS = 1000;

/** The sum of earlier pages on top of a page. */
const CARRIED_IN = /truoc (mang|chuyen) sang|mang sang tu|^(so )?mang sang/;

/** A sum written in the sheet beside the sum of the rows it stands for. */
export interface TotalCheck {
  cell: string;
  column: string;
  label: string;
  stated: number;
  /** Sum of the rows; where several readings are possible, the whole table or the group. */
  computed: number;
  agrees: boolean;
}

/**
 * Holds the total and group rows of a sheet against its data rows.
 * A total may sum the whole table, all rows above it, or the rows since the last heading, header or total.
 * @param values the values of each data row by row number, refused rows included.
 */
export function checkTotals(
  layout: SheetLayout,
  values: ReadonlyMap<number, RowValues>,
): TotalCheck[] {
  const summed = layout.columns.filter(
    ({ declared, spread }) =>
      ['money', 'quantity', 'integer'].includes(declared.type) && !isOrdinal(declared) && !spread,
  );
  if (!statesSums(layout)) return [];
  return summed.flatMap((placed) => checkColumn(layout.rows, placed, values));
}

/** Whether any row of a sheet may state sums. */
export const statesSums = ({ rows }: SheetLayout): boolean => rows.some(isSum);

/** A row that may state sums. */
const isSum = ({ class: kind }: ClassifiedRow): boolean => kind === 'total' || kind === 'group';

function checkColumn(
  rows: ClassifiedRow[],
  placed: PlacedColumn,
  values: ReadonlyMap<number, RowValues>,
): TotalCheck[] {
  const { declared, column, moneyScale, marks } = placed;
  const sums = runningSums(rows, (row) => Number(values.get(row)?.[declared.key] ?? 0));
  const checks: TotalCheck[] = [];
  let carried: { value: number; index: number } | undefined;
  rows.forEach((each, index) => {
    if (checks.length >= MOST_CHECKS || !isSum(each)) return;
    const cell = each.row.cells.get(column);
    if (!cell) return;
    const reading = readCell(cell, declared, moneyScale, undefined, undefined, marks);
    if (!('value' in reading) || typeof reading.value !== 'number') return;
    // What an earlier page had that is not in the file cannot be held against its rows.
    if (CARRIED_IN.test(fold(each.label)) && sums[index] === 0) {
      carried = { value: reading.value, index };
      return;
    }
    const candidates =
      each.class === 'total' ? totalOf(rows, sums, index) : groupOf(rows, sums, index);
    if (carried) candidates.push(carried.value + sums[index]! - sums[carried.index]!);
    const agrees = candidates.includes(reading.value);
    // Told as the sheet writes it, not as it is stored.
    const scale = declared.type === 'quantity' ? THOUSANDTHS : 1;
    checks.push({
      cell: cellAddress(each.row.number, column),
      column: declared.key,
      label: each.label,
      stated: reading.value / scale,
      computed: (agrees ? reading.value : candidates[0]!) / scale,
      agrees,
    });
  });
  return checks;
}

/** Sum of the data rows before each row, and of all at the end. */
function runningSums(rows: ClassifiedRow[], valueOf: (row: number) => number): number[] {
  const sums = [0];
  for (const each of rows)
    sums.push(sums.at(-1)! + (each.class === 'data' ? valueOf(each.row.number) : 0));
  return sums;
}

/** What a total row may mean, the likeliest first. */
function totalOf(rows: ClassifiedRow[], sums: number[], index: number): number[] {
  const candidates = [sums.at(-1)!, sums[index]!];
  const levels = new Set<number>();
  for (let at = index - 1; at >= 0; at -= 1) {
    const { class: kind, level = 0 } = rows[at]!;
    if (kind === 'header') {
      candidates.push(sums[index]! - sums[at]!);
      break;
    }
    if (kind === 'total' && !levels.has(0)) {
      levels.add(0);
      candidates.push(sums[index]! - sums[at]!);
    }
    if (kind === 'group' && !levels.has(level)) {
      levels.add(level);
      candidates.push(sums[index]! - sums[at]!);
    }
  }
  return candidates;
}

/** The rows from a group row to the next of its level or above. */
function groupOf(rows: ClassifiedRow[], sums: number[], index: number): number[] {
  const level = rows[index]!.level ?? 1;
  const rest = rows.slice(index + 1);
  const length = rest.findIndex((each) => each.class === 'group' && (each.level ?? 1) <= level);
  const end = length < 0 ? rows.length : index + 1 + length;
  return [sums[end]! - sums[index]!];
}
