import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity';

/** Someone else changed the row since it was seen (409); the HTTP room words it. */
export class StaleVersion extends Error {
  constructor(
    readonly table: string,
    readonly id: string,
    readonly seen: number,
    /** What there is now, as the person may see it, where it was at hand. */
    readonly current?: object,
  ) {
    super(`${table} ${id} is no longer at version ${seen}`);
  }
}

/**
 * Changes one row if it still is as the person saw it, and raises its version by one.
 * TypeORM's own version column does not do this: it accepts a stale `save()`.
 * @param seen id of the row and the version the person saw.
 * @throws StaleVersion unless exactly one row was changed.
 */
export async function updateVersioned<E extends ObjectLiteral & { id: string; version: number }>(
  manager: EntityManager,
  entity: EntityTarget<E>,
  seen: { id: string; version: number },
  changes: QueryDeepPartialEntity<E>,
): Promise<void> {
  const result = await manager
    .createQueryBuilder()
    .update(entity)
    .set({ ...changes, version: seen.version + 1 } as QueryDeepPartialEntity<E>)
    .where('id = :id AND version = :version', { id: seen.id, version: seen.version })
    .execute();
  const table = manager.connection.getMetadata(entity).tableName;
  if (result.affected !== 1) throw new StaleVersion(table, seen.id, seen.version);
}
