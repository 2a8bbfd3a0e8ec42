import { In, type EntityManager } from 'typeorm';
import { AuditEntry } from '../platform/audit/audit-entry.entity';
import { AuditObject } from '../platform/audit/audit-object.entity';

/** Acts that make accounts, one or many. */
const MAKING = ['accounts.created', 'accounts.created-in-bulk'];

/** Who made each account, by its id, as the trail tells it. */
export async function makersOf(manager: EntityManager): Promise<Map<string, string>> {
  const entries = await manager.find(AuditEntry, {
    where: { action: In(MAKING) },
    select: { seq: true, actorName: true },
  });
  const names = new Map(entries.map(({ seq, actorName }) => [seq, actorName]));
  const objects = await manager
    .createQueryBuilder(AuditObject, 'object')
    .select(['object.entrySeq', 'object.position', 'object.objectId'])
    .innerJoin(AuditEntry, 'entry', 'entry.seq = object.entrySeq')
    .where('entry.action IN (:...making) AND object.objectType = :account', {
      making: MAKING,
      account: 'account',
    })
    .getMany();
  return new Map(objects.map(({ entrySeq, objectId }) => [objectId, names.get(entrySeq) ?? '']));
}
