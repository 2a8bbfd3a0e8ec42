import type { EntityManager } from 'typeorm';
import type { HandoverList } from '../handover-list.entity';
import { minutesKind } from '../minutes/minutes-kind';
import { Minutes } from '../minutes/minutes.entity';
import { PortionMovement } from '../portion-movement.entity';
import { Portion } from '../portion.entity';
import { ListStage } from './list-stage.entity';
import { HandoverShare, SignedPortion } from './share.entity';
import type { ShareFigures } from './share-state';

/** Rows of a share by what still has to be done with them. */
export type ShareCounts = Pick<
  ShareFigures,
  'rows' | 'uncounted' | 'undirected' | 'disputed' | 'unsigned'
>;

const NONE: ShareCounts = { rows: 0, uncounted: 0, undirected: 0, disputed: 0, unsigned: 0 };

/** Assets change hands by a decision of their own (30 days after the temporary handover). */
export const needsDecision = (listType: string): boolean => minutesKind(listType) === 'assets';

/** Rows of each share of a list, by receiver; those of one receiver only where it is named. */
export async function countsByReceiver(
  manager: EntityManager,
  listId: string,
  receiver?: string,
): Promise<Map<string, ShareCounts>> {
  const when = (condition: string) => `SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END)`;
  const query = manager
    .createQueryBuilder(Portion, 'p')
    .leftJoin(SignedPortion, 's', 's.portionId = p.id AND s.releasedAt IS NULL')
    .select('p.receiverOrganisationId', 'receiver')
    .addSelect('COUNT(*)', 'row_count')
    .addSelect(when(`p.bucket = 'outstanding'`), 'uncounted')
    .addSelect(when(`p.bucket = 'disputed' AND p.note IS NULL`), 'undirected')
    .addSelect(when(`p.bucket = 'disputed'`), 'disputed')
    .addSelect(when('s.portionId IS NULL'), 'unsigned')
    .where('p.listId = :listId AND p.receiverOrganisationId IS NOT NULL', { listId })
    .groupBy('p.receiverOrganisationId')
    .orderBy('p.receiverOrganisationId');
  if (receiver) query.andWhere('p.receiverOrganisationId = :receiver', { receiver });
  const rows = await query.getRawMany<Record<string, string | number>>();
  return new Map(
    rows.map((row) => [
      String(row.receiver),
      {
        rows: Number(row.row_count),
        uncounted: Number(row.uncounted),
        undirected: Number(row.undirected),
        disputed: Number(row.disputed),
        unsigned: Number(row.unsigned),
      },
    ]),
  );
}

/** The paper of a share that waits to be signed, or null. */
export const drawnUp = (
  manager: EntityManager,
  listId: string,
  receiverOrganisationId: string,
): Promise<Minutes | null> =>
  manager.findOneBy(Minutes, { listId, receiverOrganisationId, state: 'drawn_up' });

/** Whether the ledger has a line about a receiver's portions after a paper was drawn up. */
export async function movedSince(
  manager: EntityManager,
  listId: string,
  receiver: string,
  movements: number,
): Promise<boolean> {
  return manager
    .createQueryBuilder(PortionMovement, 'm')
    .where('m.listId = :listId AND m.number > :movements', { listId, movements })
    .andWhere('(m.toReceiver = :receiver OR m.fromReceiver = :receiver)', { receiver })
    .getExists();
}

/** All that decides about the next step of a share. */
export async function figuresOf(
  manager: EntityManager,
  list: Pick<HandoverList, 'id' | 'listType'>,
  receiver: string,
  share: Pick<HandoverShare, 'receivedOn' | 'decisionOn'> | null,
  counts?: ShareCounts,
): Promise<ShareFigures> {
  const own = counts ?? (await countsByReceiver(manager, list.id, receiver)).get(receiver) ?? NONE;
  const paper = await drawnUp(manager, list.id, receiver);
  const stage = await manager.findOneBy(ListStage, { listId: list.id });
  return {
    ...own,
    listApproved: stage?.state === 'approved',
    figuresAsDrawn: !paper || !(await movedSince(manager, list.id, receiver, paper.movements)),
    receivedOn: share?.receivedOn ?? null,
    decisionOn: share?.decisionOn ?? null,
    needsDecision: needsDecision(list.listType),
    drawn: paper !== null,
  };
}
