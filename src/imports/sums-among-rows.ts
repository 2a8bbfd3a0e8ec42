import { readCell } from './cell-values';
import { isOrdinal } from './match-columns';
import { columnsOf, type PlacedColumn } from './placed-column';
import type { RowView } from './row-view';
import type { GridRow } from './sheet-grid';

const SUMMED = new Set(['money', 'quantity', 'integer']);

/**
 * Rows that begin like a sum ("Cộng máy in") and state exactly what the rows above them add up to, since the
 * last sum or heading: taken for a row of the list, what they sum would be handed over twice. "Cộng …" is one
 * with wrong figures too where it lacks the words that each row above has; the sums are checked afterwards.
 * @param mayBeSum what was seen of a row of this place that begins like a sum.
 * @param ends whether a row of this place ends what is summed: a heading, a sum, a repeated header.
 * @returns their places.
 */
export function sumsAmong(
  rows: readonly GridRow[],
  mayBeSum: (at: number) => RowView | undefined,
  placed: readonly PlacedColumn[],
  ends: (at: number) => boolean,
): ReadonlySet<number> {
  const found = new Set<number>();
  const summed = placed
    .filter(({ declared }) => SUMMED.has(declared.type) && !isOrdinal(declared))
    .flatMap((each) => columnsOf(each).map((column) => ({ ...each, column })));
  for (let at = 0; at < rows.length; at += 1) {
    const view = mayBeSum(at);
    if (!view) continue;
    // Of rows that are all figures none sums the others.
    if (view.bareFigures && at > 0 && mayBeSum(at - 1)?.bareFigures) continue;
    let first = at;
    while (first > 0 && !found.has(first - 1) && !ends(first - 1)) first -= 1;
    if (at - first < (view.bareFigures ? 2 : 1)) continue;
    const above = rows.slice(first, at);
    if (statesSum(view, above, summed) || (isCong(view) && lacksWords(view, above, placed)))
      found.add(at);
  }
  return found;
}

const isCong = ({ label }: RowView): boolean => /^cộng /i.test(label.normalize('NFC'));

/** Columns of words beside the label that each of the rows has and this one has not. */
function lacksWords(sum: RowView, rows: readonly GridRow[], placed: readonly PlacedColumn[]) {
  const words = placed.filter(
    ({ declared, column }) => declared.type === 'text' && !sum.row.cells.has(column),
  );
  return words.some(({ column }) => rows.every(({ cells }) => cells.has(column)));
}

function statesSum(
  sum: RowView,
  rows: readonly GridRow[],
  summed: readonly PlacedColumn[],
): boolean {
  let stated = 0;
  for (const column of summed) {
    const own = numberIn(sum.row, column);
    if (own === undefined) continue;
    const added = rows.reduce((all, row) => all + (numberIn(row, column) ?? 0), 0);
    if (own !== added) return false;
    if (own !== 0) stated += 1;
  }
  return stated > 0;
}

function numberIn({ cells }: GridRow, { declared, column, moneyScale, marks }: PlacedColumn) {
  const reading = readCell(cells.get(column), declared, moneyScale, undefined, undefined, marks);
  return 'value' in reading && typeof reading.value === 'number' ? reading.value : undefined;
}
