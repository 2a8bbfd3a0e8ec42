import type { EntityManager } from 'typeorm';
import { BUCKETS } from './bucket';
import type { ReceivedSum, UnassignedItems } from './received-items';

const rank = (bucket: string): string =>
  `CASE ${bucket} ${BUCKETS.map((name, at) => `WHEN '${name}' THEN ${at}`).join(' ')} END`;
const discrepancy = `CASE WHEN portion.bucket <> 'disputed' THEN 2
  WHEN portion.reason = 'shortage' THEN 0 ELSE 1 END`;
const OPEN = `portion.bucket IN ('outstanding', 'disputed')`;

/**
 * Items with more than one portion: a later portion enters the ledger where its item stands already. The
 * condition is word for word that of the index `ix_portion_movement_further`.
 */
const FURTHER = 'line.from_bucket IS NULL AND line.item_from IS NOT NULL';
const splitItems = `SELECT line.item_id FROM portion_movement line
  JOIN handover_list place ON place.id = line.list_id
  WHERE place.round_id = ? AND ${FURTHER}`;

/** `?` stands for a value on both engines. */
async function rows<T>(manager: EntityManager, sql: string, values: string[]): Promise<T[]> {
  if (manager.connection.options.type !== 'postgres') return manager.query<T[]>(sql, values);
  let at = 0;
  return manager.query<T[]>(
    sql.replaceAll('?', () => `$${(at += 1)}`),
    values,
  );
}

const asSums = <T extends { count: unknown }>(found: readonly T[]) =>
  found.map((row) => ({ ...row, count: Number(row.count) }));
const asItems = (found: readonly UnassignedItems[]) =>
  found.map((row) => ({ ...row, items: Number(row.items) }));

/** Portions by the unit of their receiver, kind of list and bucket, from the kept figures. */
export const figuresByReceiver = async (manager: EntityManager, roundId: string) =>
  asSums(
    await rows<Omit<ReceivedSum, 'discrepancy'>>(
      manager,
      `SELECT receiver.unit_id AS "unitId", list.list_type AS "listType",
         ${rank('figure.bucket')} AS "settled", SUM(figure.portions) AS "count"
       FROM handover_list list
       JOIN receiver_figure figure ON figure.list_id = list.id
       JOIN organisation receiver ON receiver.id = figure.receiver_organisation_id
       WHERE list.round_id = ? AND figure.portions > 0
       GROUP BY 1, 2, 3`,
      [roundId],
    ),
  );

/** Portions in dispute that have a receiver, by reason; an index holds just these. */
export const disputedByReason = async (manager: EntityManager, roundId: string) =>
  asSums(
    await rows<Omit<ReceivedSum, 'settled'>>(
      manager,
      `SELECT receiver.unit_id AS "unitId", list.list_type AS "listType",
         CASE WHEN portion.reason = 'shortage' THEN 0 ELSE 1 END AS "discrepancy",
         COUNT(*) AS "count"
       FROM handover_list list
       JOIN receiver_figure figure ON figure.list_id = list.id
         AND figure.bucket = 'disputed' AND figure.portions > 0
       JOIN organisation receiver ON receiver.id = figure.receiver_organisation_id
       JOIN portion ON portion.list_id = list.id AND portion.bucket = 'disputed'
         AND portion.receiver_organisation_id = figure.receiver_organisation_id
       WHERE list.round_id = ?
       GROUP BY 1, 2, 3`,
      [roundId],
    ),
  );

/** Open portions without a receiver by giver's unit and kind of list, from the kept figures. */
export const figuresWithoutReceiver = async (manager: EntityManager, roundId: string) =>
  asItems(
    await rows<UnassignedItems>(
      manager,
      `SELECT giver.unit_id AS "giverUnitId", list.list_type AS "listType",
         SUM(figure.portions) AS "items"
       FROM handover_list list
       JOIN receiver_figure figure ON figure.list_id = list.id
       JOIN organisation giver ON giver.id = list.giver_organisation_id
       WHERE list.round_id = ? AND figure.receiver_organisation_id = ''
         AND figure.bucket IN ('outstanding', 'disputed') AND figure.portions > 0
       GROUP BY 1, 2`,
      [roundId],
    ),
  );

/** Whether any item of the round was ever split. */
export const furtherPortions = async (manager: EntityManager, roundId: string): Promise<boolean> =>
  (await rows<object>(manager, `${splitItems} LIMIT 1`, [roundId])).length > 0;

/** Portions of split items that have a receiver. */
export const portionsByReceiver = async (manager: EntityManager, roundId: string) =>
  asSums(
    await rows<ReceivedSum>(
      manager,
      `SELECT receiver.unit_id AS "unitId", list.list_type AS "listType",
         ${rank('portion.bucket')} AS "settled", ${discrepancy} AS "discrepancy",
         COUNT(*) AS "count"
       FROM portion
       JOIN handover_list list ON list.id = portion.list_id
       JOIN organisation receiver ON receiver.id = portion.receiver_organisation_id
       WHERE portion.item_id IN (${splitItems})
       GROUP BY 1, 2, 3, 4`,
      [roundId],
    ),
  );

/** Items by the unit of their receiver: once for a unit, in the least settled bucket. */
export const itemsByReceiver = async (
  manager: EntityManager,
  roundId: string,
  which: 'all' | 'split',
) =>
  asSums(
    await rows<ReceivedSum>(
      manager,
      `SELECT "unitId", "listType", "settled", "discrepancy", COUNT(*) AS "count" FROM (
         SELECT receiver.unit_id AS "unitId", MIN(list.list_type) AS "listType",
           MIN(${rank('portion.bucket')}) AS "settled", MIN(${discrepancy}) AS "discrepancy"
         FROM portion
         JOIN handover_list list ON list.id = portion.list_id
         JOIN organisation receiver ON receiver.id = portion.receiver_organisation_id
         WHERE ${of(which)}
         GROUP BY receiver.unit_id, portion.item_id) item
       GROUP BY "unitId", "listType", "settled", "discrepancy"`,
      [roundId],
    ),
  );

/** Open portions of split items that have no receiver. */
export const portionsWithoutReceiver = (manager: EntityManager, roundId: string) =>
  withoutReceiver(manager, roundId, 'split', 'COUNT(*)');

/** Open items without a receiver. */
export const itemsWithoutReceiver = (
  manager: EntityManager,
  roundId: string,
  which: 'all' | 'split',
) => withoutReceiver(manager, roundId, which, 'COUNT(DISTINCT portion.item_id)');

const withoutReceiver = async (
  manager: EntityManager,
  roundId: string,
  which: 'all' | 'split',
  counted: string,
) =>
  asItems(
    await rows<UnassignedItems>(
      manager,
      `SELECT giver.unit_id AS "giverUnitId", list.list_type AS "listType", ${counted} AS "items"
       FROM portion
       JOIN handover_list list ON list.id = portion.list_id
       JOIN organisation giver ON giver.id = list.giver_organisation_id
       WHERE ${of(which)} AND portion.receiver_organisation_id IS NULL AND ${OPEN}
       GROUP BY 1, 2`,
      [roundId],
    ),
  );

const of = (which: 'all' | 'split'): string =>
  which === 'all' ? 'list.round_id = ?' : `portion.item_id IN (${splitItems})`;
