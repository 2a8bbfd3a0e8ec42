import { readCell } from './cell-values';
import { isOrdinal } from './match-columns';
import type { PlacedColumn, RowView } from './row-view';

const SUMMED = new Set(['money', 'quantity', 'integer']);

/**
 * Rows that begin like a sum ("Cộng máy in") and state exactly what the rows above them add up to, since the
 * last sum or heading: taken for a row of the list, what they sum would be handed over twice. "Cộng …" is one
 * with wrong figures too where it lacks the words that each row above has; the sums are checked afterwards.
 * @param ends whether a row of this place ends what is summed: a heading, a sum, a repeated header.
 * @returns their places.
 */
export function sumsAmong(
  views: readonly RowView[],
  placed: readonly PlacedColumn[],
  ends: (at: number) => boolean,
): ReadonlySet<number> {
  const found = new Set<number>();
  const summed = placed.filter(({ declared }) => SUMMED.has(declared.type) && !isOrdinal(declared));
  for (const [at, view] of views.entries()) {
    if (!view.mayBeSum) continue;
    const rows: RowView[] = [];
    for (let above = at - 1; above >= 0 && !found.has(above) && !ends(above); above -= 1)
      rows.push(views[above]!);
    if (rows.length === 0) continue;
    if (statesSum(view, rows, summed) || (isCong(view) && lacksWords(view, rows, placed)))
      found.add(at);
  }
  return found;
}

const isCong = ({ label }: RowView): boolean => /^cộng /i.test(label.normalize('NFC'));

/** Columns of words beside the label that each of the rows has and this one has not. */
function lacksWords(sum: RowView, rows: readonly RowView[], placed: readonly PlacedColumn[]) {
  const words = placed.filter(
    ({ declared, column }) => declared.type === 'text' && !sum.row.cells.has(column),
  );
  return words.some(({ column }) => rows.every(({ row }) => row.cells.has(column)));
}

function statesSum(
  sum: RowView,
  rows: readonly RowView[],
  summed: readonly PlacedColumn[],
): boolean {
  let stated = 0;
  for (const column of summed) {
    const own = numberIn(sum, column);
    if (own === undefined) continue;
    const added = rows.reduce((all, row) => all + (numberIn(row, column) ?? 0), 0);
    if (own !== added) return false;
    if (own !== 0) stated += 1;
  }
  return stated > 0;
}

function numberIn({ row }: RowView, { declared, column, moneyScale }: PlacedColumn) {
  const reading = readCell(row.cells.get(column), declared, moneyScale);
  return 'value' in reading && typeof reading.value === 'number' ? reading.value : undefined;
}
