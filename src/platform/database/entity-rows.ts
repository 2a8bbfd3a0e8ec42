import type { EntityManager, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';

/** How rows of an entity stand in a statement that is written out. */
export interface EntityRows<E> {
  /** What to select, where the table goes by the given name. */
  columns: string;
  /** The entity of one row of the answer; null where an outer join found none. */
  read(row: ObjectLiteral): E | null;
}

const known = new WeakMap<EntityMetadata, Map<string, unknown>>();

/**
 * For questions that are asked with every request: TypeORM puts each together anew and takes its answer apart
 * column by column, which costs several times what the database needs.
 * @param name the table's in the statement.
 */
export function entityRows<E extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<E>,
  name: string,
): EntityRows<E> {
  const metadata = manager.connection.getMetadata(entity);
  let byName = known.get(metadata);
  if (!byName) known.set(metadata, (byName = new Map()));
  let rows = byName.get(name) as EntityRows<E> | undefined;
  if (!rows) byName.set(name, (rows = rowsOf<E>(metadata, name)));
  return rows;
}

function rowsOf<E extends ObjectLiteral>(metadata: EntityMetadata, name: string): EntityRows<E> {
  const { columns, primaryColumns, connection } = metadata;
  const placed = columns.map((column) => ({
    ...{ column, property: column.propertyName, at: `${name}_${column.databaseName}` },
  }));
  const key = placed.find(({ column }) => column === primaryColumns[0])!.at;
  return {
    columns: placed
      .map(({ column, at }) => `${name}."${column.databaseName}" AS "${at}"`)
      .join(', '),
    read(row) {
      if (row[key] === null) return null;
      const entity = metadata.create() as ObjectLiteral;
      for (const { column, property, at } of placed)
        entity[property] = connection.driver.prepareHydratedValue(row[at], column) as unknown;
      return entity as E;
    },
  };
}
