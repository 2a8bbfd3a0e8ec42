import type { EntityManager } from 'typeorm';
import { HandoverItem } from '../handover-item.entity';
import type { Portion } from '../portion.entity';
import { isUndone } from './undone';
import { undoneNotReopened } from './undoing.errors';

/** @throws undoneNotReopened where a closed row is what is left of an undone import. */
export async function refuseUndone(
  manager: EntityManager,
  portions: readonly Pick<Portion, 'itemId' | 'bucket' | 'reason'>[],
): Promise<void> {
  const found = portions.find((portion) => isUndone([portion]));
  if (!found) return;
  const item = await manager.findOneByOrFail(HandoverItem, { id: found.itemId });
  throw undoneNotReopened({ row: item.rowCode });
}
