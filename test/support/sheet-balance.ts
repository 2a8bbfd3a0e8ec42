import { asked, type Talk } from '../../scripts/support/talk';
import type { SheetView } from '../../src/handover/conservation/balance-sheet.schema';

type Figures = SheetView['total'][number];

/** Rows by bucket, as the sheet says them. */
const rowsOf = ({ declared, accepted, disputed, closed, outstanding }: Figures) => ({
  ...{ declared, accepted, disputed, closed, outstanding },
});

/**
 * The balance sheet of a round, a line a list, with the law counted anew from its figures.
 * @param query further conditions, as they stand in the address.
 */
export async function sheetBalance(talk: Talk, roundId: string, query = '') {
  const address = `rounds/${roundId}/handover/balance-sheet?by=list${query}`;
  const { lists, total, lines } = await asked<SheetView>(talk, 'GET', address);
  const figures = [total, ...lines.map((line) => line.figures)].flat();
  return {
    ...{ lists, rows: rowsOf(total[0]!) },
    lines: lines.map(({ listId, figures: [rows] }) => ({ listId, declared: rows!.declared })),
    conserved: figures.every((each) => {
      const { declared, ...buckets } = rowsOf(each);
      return Object.values(buckets).reduce((sum, amount) => sum + amount, 0) === declared;
    }),
  };
}
