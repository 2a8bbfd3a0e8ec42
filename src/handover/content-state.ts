import type { EntityManager } from 'typeorm';
import { ask } from '../platform/database/ask';

/** Changes whenever a row is added to a list or says something else than before; rows never leave. */
export async function contentState(manager: EntityManager, listId: string): Promise<string> {
  const [state] = await ask<{ last: number | null; changed: number }>(
    manager,
    `SELECT (SELECT MAX(position) FROM handover_item WHERE list_id = ?) AS last,
      (SELECT COUNT(*) FROM handover_item_past WHERE list_id = ?) AS changed`,
    [listId, listId],
  );
  return `${state!.last ?? 0}/${state!.changed}`;
}
