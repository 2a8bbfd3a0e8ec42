import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity';

/** Values a statement; PostgreSQL allows 65,535 parameters, SQLite 32,766. */
const PARAMETERS = 30_000;

/**
 * Adds rows in as few statements as both engines allow.
 * @param manager of the unit of work.
 * @param rows plain objects with the entity's properties; a column that is not null must be given.
 */
export async function insertRows<E extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<E>,
  rows: Partial<E>[],
): Promise<void> {
  const columns = manager.connection.getMetadata(entity).columns.length;
  const size = Math.max(1, Math.floor(PARAMETERS / columns));
  for (let at = 0; at < rows.length; at += size) {
    await manager
      .createQueryBuilder()
      .insert()
      .into(entity)
      .values(rows.slice(at, at + size) as QueryDeepPartialEntity<E>[])
      .updateEntity(false)
      .execute();
  }
}
