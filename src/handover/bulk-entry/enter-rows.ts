import type { EntityManager } from 'typeorm';
import { insertRows } from '../../platform/database/insert-rows';
import { turnOfOthers } from '../../platform/turns';
import { HandoverItem } from '../handover-item.entity';
import { PersonalIndex } from '../personal-index.entity';
import { indexRowsOf } from '../personal-search';
import { Portion } from '../portion.entity';

/**
 * Rows entered at a time: the server's other requests get a turn after each lot, and the ledger is
 * counted once a lot.
 */
const LOT = 256;

/** The act under which rows enter a list. */
export interface EnteringAct {
  listId: string;
  actId: string;
}

/**
 * Adds new rows to a list, each with its one portion; the database writes the ledger for a lot at a time.
 * @param portions in the order of their items.
 */
export async function enterRows(
  manager: EntityManager,
  act: EnteringAct,
  items: readonly HandoverItem[],
  portions: readonly Portion[],
): Promise<void> {
  const sqlite = manager.connection.options.type !== 'postgres';
  for (let at = 0; at < items.length; at += LOT) {
    const lot = items.slice(at, at + LOT);
    if (sqlite) await begin(manager, act);
    await insertRows(
      ...([manager, HandoverItem] as const),
      sqlite ? lot.map((item) => ({ ...item, bucket: 'outstanding' as const })) : lot,
    );
    await insertRows(manager, PersonalIndex, lot.flatMap(indexRowsOf));
    await insertRows(manager, Portion, portions.slice(at, at + LOT));
    if (sqlite) await manager.query('DELETE FROM bulk_entry');
    await turnOfOthers();
  }
}

const begin = (manager: EntityManager, { listId, actId }: EnteringAct): Promise<unknown> =>
  manager.query(
    `INSERT INTO bulk_entry (number, list_id, act_id, after_item, after_portion)
      SELECT 1, ?, ?, COALESCE((SELECT MAX(rowid) FROM handover_item), 0),
        COALESCE((SELECT MAX(rowid) FROM portion), 0)`,
    [listId, actId],
  );
