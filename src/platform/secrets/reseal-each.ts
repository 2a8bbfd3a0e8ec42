import { MoreThan, type EntityManager, type EntityTarget, type FindOptionsWhere } from 'typeorm';

type Change<Row> = Partial<Row> | undefined;

/**
 * The next rows of a table in the order of their ids, each sealed anew by itself: the usual `SealedRest.reseal`.
 * @param from id of the last row looked at (`''` at first), and how many to take.
 * @param changeOf what to store of a row instead; undefined where it is under the present key already.
 * @returns id of the last row looked at, and how many were changed; undefined at the end.
 */
export async function resealEach<Row extends { id: string }>(
  manager: EntityManager,
  table: EntityTarget<Row>,
  { after, most }: { after: string; most: number },
  changeOf: (row: Row) => Change<Row> | Promise<Change<Row>>,
): Promise<{ last: string; changed: number } | undefined> {
  const where = { id: MoreThan(after) } as FindOptionsWhere<Row>;
  const rows = await manager.find(table, { where, order: { id: 'ASC' } as never, take: most });
  let changed = 0;
  for (const row of rows) {
    const change = await changeOf(row);
    if (!change) continue;
    await manager.update(table, { id: row.id } as FindOptionsWhere<Row>, change as never);
    changed += 1;
  }
  const last = rows.at(-1);
  return last && { last: last.id, changed };
}
