import type { EntityManager } from 'typeorm';
import { MANY_ROWS } from '../../platform/database/unit-of-work';
import type { HandoverItem } from '../handover-item.entity';
import type { Portion } from '../portion.entity';
import { RowEntry, type EnteringAct } from './enter-rows';

/** Rows on their way at a time, and rows whose ledger is counted at once: everybody else has a turn in between. */
const FEW = { part: 128, lot: 128 };
/**
 * The same where they are entered in a thread of their own: there nobody waits for a lot. What is on its way is
 * kept short all the same: rows that wait for long are cleared away late.
 */
const MANY = { part: 512, lot: 4_096 };

/** Items, each with its portion at the same place. */
export interface MadeRows {
  items: HandoverItem[];
  portions: Portion[];
}

/**
 * Enters rows part by part; while one part is stored the next is made ready.
 * @param rows some at a time, and how many there are at most.
 * @param make turns some rows into what is stored; called in their order.
 * @param enter stores a part.
 */
export async function enterLots<Row>(
  manager: EntityManager,
  act: EnteringAct,
  rows: { created: number; lots: AsyncIterable<Row[]> },
  make: (some: Row[]) => MadeRows,
  enter: (entry: RowEntry, part: MadeRows) => Promise<void>,
): Promise<void> {
  const size = rows.created < MANY_ROWS ? FEW : MANY;
  const entry = new RowEntry(manager, act, size.lot);
  let part: MadeRows = { items: [], portions: [] };
  let entered = Promise.resolve();
  const begin = async () => {
    const whole = part;
    part = { items: [], portions: [] };
    await entered;
    if (whole.items.length === 0) return;
    entered = enter(entry, whole);
    // It is waited for below; until then a failure is nobody's.
    entered.catch(() => {});
  };
  try {
    for await (const some of rows.lots) {
      const { items, portions } = make(some);
      part.items.push(...items);
      part.portions.push(...portions);
      if (part.items.length >= size.part) await begin();
    }
    await begin();
  } finally {
    // Nothing may be on its way to the database once the unit of work has ended, well or badly.
    await entered;
  }
  await entry.end();
}
