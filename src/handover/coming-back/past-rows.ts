import type { EntityManager } from 'typeorm';
import type { RowValues } from '../../imports/declaration';
import type { PastRows } from '../../imports/import-target';
import { Portion } from '../portion.entity';
import { PortionMovement } from '../portion-movement.entity';
import { HandoverItemPast } from './handover-item-past.entity';

/** A row as it is now, with its first share. */
export interface PresentRow {
  id: string;
  version: number;
  values: RowValues;
  share?: Pick<Portion, 'id'>;
}

/**
 * What the rows of a list said in earlier versions, and who received them.
 * @param present the rows of the list as they are now.
 */
export async function pastRowsOf(
  manager: EntityManager,
  listId: string,
  present: Iterable<PresentRow>,
): Promise<PastRows> {
  const rows = new Map([...present].map((row) => [row.id, row]));
  const past = await manager.find(HandoverItemPast, {
    where: { listId },
    order: { itemId: 'ASC', version: 'ASC' },
  });
  const byRow = Map.groupBy(past, ({ itemId }) => itemId);
  const lines = await manager
    .createQueryBuilder(PortionMovement, 'm')
    .innerJoin(Portion, 'p', 'p.id = m.portionId')
    .where('m.listId = :listId AND p.version > 1', { listId })
    .select(['m.listId', 'm.number', 'm.portionId', 'm.portionVersion', 'm.toReceiver'])
    .getMany();
  const receivers = new Map(
    lines.map((line) => [`${line.portionId} ${line.portionVersion}`, line.toReceiver]),
  );
  return {
    valuesOf: (rowId, version) => {
      const row = rows.get(rowId);
      if (!row || version > row.version) return undefined;
      const then = byRow.get(rowId)?.find((each) => each.version >= version);
      return then ? (then.values ?? undefined) : row.values;
    },
    receiverOf: (rowId, shareVersion) =>
      receivers.get(`${rows.get(rowId)?.share?.id} ${shareVersion}`),
  };
}
