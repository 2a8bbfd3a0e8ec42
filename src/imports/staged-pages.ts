import { In, type EntityManager } from 'typeorm';
import { ask } from '../platform/database/ask';
import { offsetOf, type PageQuery } from '../platform/http/paging';
import { ImportLot } from './import-lot.entity';
import { ImportRow } from './import-row.entity';
import { idInLot, positionInLot, unpackRows } from './packed-lot';
import type { Verdict } from './planned-row';
import { storedRow } from './staged-rows';

/** A lot, or a row that stands alone, and how many rows come before it. */
interface Stretch {
  id: string;
  is_lot: number;
  before: number;
  rows: number;
}

/** A page of the staged rows of an import in the order of the file, and how many there are. */
export async function stagedPage(
  manager: EntityManager,
  batchId: string,
  query: PageQuery & { verdict?: Verdict },
): Promise<{ rows: ImportRow[]; total: number }> {
  const { verdict, pageSize } = query;
  const asked = verdict === undefined ? [batchId] : [batchId, verdict];
  const where = `WHERE batch_id = ?${verdict === undefined ? '' : ' AND verdict = ?'}`;
  const stretches = `SELECT id, 1 AS is_lot, first_position AS first, row_count AS n FROM import_lot ${where}
    UNION ALL SELECT id, 0 AS is_lot, position AS first, 1 AS n FROM import_row ${where}`;
  const both = [...asked, ...asked];
  const [sum] = await ask<{ total: number | string | null }>(
    ...([manager, `SELECT SUM(n) AS total FROM (${stretches}) staged`, both] as const),
  );
  const from = offsetOf(query);
  const found = await ask<Stretch>(
    manager,
    `SELECT id, is_lot, before, n AS rows FROM (
       SELECT id, is_lot, n, SUM(n) OVER (ORDER BY first) - n AS before FROM (${stretches}) staged
     ) counted WHERE before < ? AND before + n > ? ORDER BY before`,
    [...both, from + pageSize, from],
  );
  const rows = await rowsIn(manager, found);
  const skipped = from - Number(found[0]?.before ?? from);
  return { rows: rows.slice(skipped, skipped + pageSize), total: Number(sum?.total ?? 0) };
}

/** All rows of some stretches, in their order. */
async function rowsIn(manager: EntityManager, stretches: readonly Stretch[]): Promise<ImportRow[]> {
  const idsOf = (isLot: number) =>
    In(stretches.filter((each) => Number(each.is_lot) === isLot).map(({ id }) => id));
  const [lots, alone] = await Promise.all([
    manager.findBy(ImportLot, { id: idsOf(1) }),
    manager.findBy(ImportRow, { id: idsOf(0) }),
  ]);
  const byId = new Map<string, ImportRow[]>(alone.map((row) => [row.id, [row]]));
  for (const lot of lots) byId.set(lot.id, rowsOfLot(lot));
  return stretches.flatMap(({ id }) => byId.get(id) ?? []);
}

/** The rows of a lot as if each stood alone. */
function rowsOfLot(lot: ImportLot): ImportRow[] {
  const { batchId, firstPosition } = lot;
  return unpackRows(lot).map((row, at) => {
    const position = firstPosition + at;
    return { id: idInLot(batchId, position), batchId, position, ...storedRow(row) };
  });
}

/** One staged row of an import by its id, wherever it lies. */
export async function stagedRow(
  manager: EntityManager,
  batchId: string,
  id: string,
): Promise<ImportRow | null> {
  const position = positionInLot(batchId, id);
  if (position === undefined) return manager.findOneBy(ImportRow, { id, batchId });
  const lot = await manager
    .createQueryBuilder(ImportLot, 'lot')
    .where('lot.batchId = :batchId AND lot.firstPosition <= :position', { batchId, position })
    .andWhere('lot.firstPosition + lot.rowCount > :position')
    .getOne();
  return lot && rowsOfLot(lot)[position - lot.firstPosition]!;
}

/** How many rows of imports are staged, of one or of all that a condition on `batch_id` names. */
export async function countStaged(
  manager: EntityManager,
  condition: string,
  values: readonly unknown[],
): Promise<number> {
  const [sum] = await ask<{ total: number | string }>(
    manager,
    `SELECT (SELECT COALESCE(SUM(row_count), 0) FROM import_lot WHERE ${condition})
       + (SELECT COUNT(*) FROM import_row WHERE ${condition}) AS total`,
    [...values, ...values],
  );
  return Number(sum!.total);
}

/** Removes some staged rows of an import, whole lots at once. @returns how many. */
export async function removeStaged(
  manager: EntityManager,
  batchId: string,
  most: number,
): Promise<number> {
  const lots = await manager.find(ImportLot, {
    select: { id: true, rowCount: true },
    where: { batchId },
    order: { firstPosition: 'ASC' },
    take: most,
  });
  let removed = 0;
  const ids: string[] = [];
  for (const { id, rowCount } of lots) {
    if (removed >= most) break;
    ids.push(id);
    removed += rowCount;
  }
  if (ids.length > 0) await manager.delete(ImportLot, { id: In(ids) });
  if (removed >= most) return removed;
  const select = { id: true } as const;
  const rows = await manager.find(ImportRow, { select, where: { batchId }, take: most - removed });
  if (rows.length > 0) await manager.delete(ImportRow, { id: In(rows.map(({ id }) => id)) });
  return removed + rows.length;
}
