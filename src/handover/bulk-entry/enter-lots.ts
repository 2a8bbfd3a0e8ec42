import { MANY_ROWS } from '../../platform/database/unit-of-work';
import type { HandoverItem } from '../handover-item.entity';
import type { Portion } from '../portion.entity';

/** Rows entered at a time: the ledger is counted once a lot, and everybody else has a turn in between. */
const ROWS_A_LOT = 128;
/** The same where they are entered in a thread of their own: there nobody waits for a lot. */
const ROWS_A_LARGE_LOT = 4_096;
/** Items, each with its portion at the same place. */
export interface MadeRows {
  items: HandoverItem[];
  portions: Portion[];
}

/**
 * Enters rows lot by lot; while one lot is stored the next is made ready.
 * @param rows some at a time, and how many there are at most.
 * @param make turns some rows into what is stored; called in their order.
 * @param enter stores a lot.
 */
export async function enterLots<Row>(
  rows: { created: number; lots: AsyncIterable<Row[]> },
  make: (some: Row[]) => MadeRows,
  enter: (lot: MadeRows) => Promise<void>,
): Promise<void> {
  const size = rows.created < MANY_ROWS ? ROWS_A_LOT : ROWS_A_LARGE_LOT;
  let lot: MadeRows = { items: [], portions: [] };
  let entered = Promise.resolve();
  const begin = async () => {
    const whole = lot;
    lot = { items: [], portions: [] };
    await entered;
    if (whole.items.length === 0) return;
    entered = enter(whole);
    // It is waited for below; until then a failure is nobody's.
    entered.catch(() => {});
  };
  try {
    for await (const some of rows.lots) {
      const { items, portions } = make(some);
      lot.items.push(...items);
      lot.portions.push(...portions);
      if (lot.items.length >= size) await begin();
    }
    await begin();
  } finally {
    // Nothing may be on its way to the database once the unit of work has ended, well or badly.
    await entered;
  }
}
