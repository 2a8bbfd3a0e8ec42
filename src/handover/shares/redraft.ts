import { Not, type EntityManager } from 'typeorm';
import { ListStage } from './list-stage.entity';

/**
 * What was inventoried or approved no longer covers a list to which rows are added or in which
 * rows are corrected: it is being drafted again. The approvals themselves stay on record.
 * @param at moment of the declaration.
 */
export async function redraft(
  manager: EntityManager,
  listId: string,
  at: string,
  byName: string,
): Promise<void> {
  await manager.update(
    ListStage,
    { listId, state: Not('drafting') },
    {
      ...{ state: 'drafting', inventoriedOn: null, returnedWhy: null, approvalId: null },
      ...{ changedAt: at, changedByName: byName },
    },
  );
}
