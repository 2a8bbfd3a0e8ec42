import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity';
import { numbered } from './ask';

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
  const { tableName, columns, connection } = manager.connection.getMetadata(entity);
  const postgres = connection.options.type === 'postgres';
  const values: unknown[] = [];
  const set = Object.entries({ ...changes, version: seen.version + 1 }).flatMap(([name, value]) => {
    if (value === undefined) return [];
    const column = columns.find(({ propertyName }) => propertyName === name);
    if (!column) throw new Error(`${tableName} has no ${name}`);
    values.push(connection.driver.preparePersistentValue(value, column) ?? null);
    return [`"${column.databaseName}" = ?`];
  });
  const sql = `UPDATE "${tableName}" SET ${set.join(', ')} WHERE "id" = ? AND "version" = ?`;
  // Written out, because TypeORM builds its statement anew each time, which takes longer than the change.
  const result = await manager.queryRunner!.query(
    postgres ? numbered(sql) : sql,
    [...values, seen.id, seen.version],
    true,
  );
  if (result.affected !== 1) throw new StaleVersion(tableName, seen.id, seen.version);
}
