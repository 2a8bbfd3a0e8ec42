import { In, type EntityTarget, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import type { Retained } from './retention';

/** Narrows which old rows may go; the alias is `row`. */
type Narrow = <E extends ObjectLiteral>(query: SelectQueryBuilder<E>) => unknown;

/**
 * Rows that simply go when they are old.
 * @param moment property of the moment that counts; a row without it stays.
 */
export function oldRows<E extends ObjectLiteral>(
  entity: EntityTarget<E>,
  moment: keyof E & string,
  narrow: Narrow = () => undefined,
): Retained {
  const old = (manager: Parameters<Retained['count']>[0], before: string) => {
    const query = manager.createQueryBuilder(entity, 'row').where(`row.${moment} < :before`, {
      before,
    });
    narrow(query);
    return query;
  };
  return {
    count: (manager, before) => old(manager, before).getCount(),
    remove: async (manager, before, most) => {
      const [primary] = manager.connection.getMetadata(entity).primaryColumns;
      const key = primary!.propertyName;
      const rows = await old(manager, before)
        .select(`row.${key}`, 'key')
        .orderBy(`row.${moment}`)
        .limit(most)
        .getRawMany<{ key: string }>();
      if (rows.length === 0) return { count: 0 };
      const where = { [key]: In(rows.map((row) => row.key)) } as never;
      return { count: (await manager.delete(entity, where)).affected ?? 0 };
    },
  };
}
