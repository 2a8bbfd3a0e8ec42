import type { EntityManager } from 'typeorm';
import { insertRows } from '../../platform/database/insert-rows';
import { HandoverItem } from '../handover-item.entity';
import { PersonalIndex } from '../personal-index.entity';
import { indexRowsOf } from '../personal-search';
import { Portion } from '../portion.entity';

/** The act under which rows enter a list. */
export interface EnteringAct {
  listId: string;
  actId: string;
}

/**
 * Adds new rows to a list, each with its one portion; the database writes the ledger for all of them at
 * once.
 * @param items a lot: some hundreds, so that nobody else waits long.
 * @param portions in the order of their items.
 */
export async function enterRows(
  manager: EntityManager,
  act: EnteringAct,
  items: readonly HandoverItem[],
  portions: readonly Portion[],
): Promise<void> {
  const sqlite = manager.connection.options.type !== 'postgres';
  if (sqlite) await begin(manager, act);
  const bucket = sqlite ? ('outstanding' as const) : null;
  await insertRows(
    manager,
    HandoverItem,
    items.map((item) => ({ ...item, bucket })),
  );
  await insertRows(manager, PersonalIndex, items.flatMap(indexRowsOf));
  await insertRows(manager, Portion, portions);
  if (sqlite) await manager.query('DELETE FROM bulk_entry');
}

const begin = (manager: EntityManager, { listId, actId }: EnteringAct): Promise<unknown> =>
  manager.query(
    `INSERT INTO bulk_entry (number, list_id, act_id, after_item, after_portion)
      SELECT 1, ?, ?, COALESCE((SELECT MAX(rowid) FROM handover_item), 0),
        COALESCE((SELECT MAX(rowid) FROM portion), 0)`,
    [listId, actId],
  );
