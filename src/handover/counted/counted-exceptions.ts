import type { DiscrepancyKind } from '../acceptance';
import type { CountedSide, CountResult } from '../counting/coverage';

/** A count of one row as it bears on an acceptance. */
export interface RowCount {
  itemId: string;
  side: CountedSide;
  result: CountResult;
  quantity: number;
  bookQuantity: number;
}

/** The discrepancy that a count speaks of; undefined where the row is there in full, in its place. */
export function discrepancyOf({
  result,
  quantity,
  bookQuantity,
}: Pick<RowCount, 'result' | 'quantity' | 'bookQuantity'>): DiscrepancyKind | undefined {
  if (result === 'missing' || quantity < bookQuantity) return 'shortage';
  return result === 'misplaced' ? 'wrong_data' : undefined;
}

/**
 * Rows that a count speaks against. The receiver's own count goes before the giver's, whenever it was made: who
 * takes a thing over has looked for it.
 */
export function countedAgainst<C extends RowCount>(
  counts: readonly C[],
): (C & { kind: DiscrepancyKind })[] {
  const byRow = Map.groupBy(counts, ({ itemId }) => itemId);
  return [...byRow.values()].flatMap((both) => {
    const count = both.find(({ side }) => side === 'receiver') ?? both[0]!;
    const kind = discrepancyOf(count);
    return kind ? [{ ...count, kind }] : [];
  });
}
