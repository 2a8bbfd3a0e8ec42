import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { jsonText } from '../../platform/database/json-text';
import { HandoverItem } from '../handover-item.entity';
import { HandoverList } from '../handover-list.entity';
import { DECIDING, GIVEN, rowStanding, type ToldRow } from './row-done';

/** Rows of a list that names seals, accounts, certificates or addresses, with who hands it over. */
export interface GiversRow extends ToldRow {
  giverOrganisationId: string;
}

type Raw = Record<string, string | number | null>;

const LEFT_TO_DO: readonly string[] = ['not_done', 'not_said'];
const PRESENT = 'x';

/**
 * Rows of these lists that tell of points of a closing. The database adds up what stands alike, so that a round
 * costs as many answers as there are standings and not as many as there are rows.
 */
export async function toldRows(
  manager: EntityManager,
  lists: readonly string[],
): Promise<GiversRow[]> {
  const groups = await told(manager, lists)
    .addSelect('COUNT(*)', 'row_count')
    .groupBy('item.listId, list.listType, list.giverOrganisationId, item.bucket')
    .addGroupBy([...expressions(manager).values()].join(', '))
    .orderBy('item.listId')
    .getRawMany<Raw>();
  return groups.map(rowOf);
}

/**
 * The same with rows that have something left to do one by one.
 * @param all what stands alike, added up.
 * @param eachRow of which lists; of others rows stay counted.
 */
export async function withEachRow(
  manager: EntityManager,
  all: readonly GiversRow[],
  eachRow: (row: Pick<GiversRow, 'giverOrganisationId' | 'listType'>) => boolean,
): Promise<readonly GiversRow[]> {
  const named = new Set(all.filter((row) => LEFT_TO_DO.includes(rowStanding(row)) && eachRow(row)));
  if (named.size === 0) return all;
  const lists = [...new Set([...named].map(({ listId }) => listId))];
  const single = await told(manager, lists)
    .addSelect('item.id', 'item_id')
    .addSelect('item.rowCode', 'row_code')
    .orderBy('item.listId')
    .addOrderBy('item.position')
    .getRawMany<Raw>();
  const byRow = single.map(rowOf).filter((row) => LEFT_TO_DO.includes(rowStanding(row)));
  return [...all.filter((row) => !named.has(row)), ...byRow];
}

function told(manager: EntityManager, lists: readonly string[]): SelectQueryBuilder<HandoverItem> {
  const query = manager
    .createQueryBuilder(HandoverItem, 'item')
    .innerJoin(HandoverList, 'list', 'list.id = item.listId')
    .select('item.listId', 'list_id')
    .addSelect('list.listType', 'list_type')
    .addSelect('list.giverOrganisationId', 'giver')
    .addSelect('item.bucket', 'bucket')
    .where('item.listId IN (:...lists)', { lists });
  for (const [name, expression] of expressions(manager)) query.addSelect(expression, name);
  return query;
}

/** What of a row decides, by the name under which it is answered. */
function expressions(manager: EntityManager): Map<string, string> {
  const postgres = manager.connection.options.type === 'postgres';
  const text = (key: string) => jsonText(manager, 'item."values"', key);
  const reasons = postgres
    ? `string_agg(DISTINCT p.reason, ',')`
    : `group_concat(DISTINCT p.reason)`;
  return new Map([
    ...DECIDING.map((key) => [`v_${key}`, text(key)] as const),
    ...GIVEN.map(
      (key) =>
        [
          `v_${key}`,
          `CASE WHEN COALESCE(${text(key)}, '') = '' THEN NULL ELSE '${PRESENT}' END`,
        ] as const,
    ),
    [
      'closed_for',
      `CASE WHEN item.bucket = 'closed'
        THEN (SELECT ${reasons} FROM portion p WHERE p.item_id = item.id) END`,
    ],
  ]);
}

const rowOf = (row: Raw): GiversRow => ({
  ...{ itemId: (row.item_id as string | null | undefined) ?? null, listId: String(row.list_id) },
  ...{ listType: String(row.list_type), giverOrganisationId: String(row.giver) },
  rowCode: (row.row_code as string | null | undefined) ?? null,
  bucket: row.bucket as ToldRow['bucket'],
  closedFor: row.closed_for ? String(row.closed_for).split(',') : [],
  values: Object.fromEntries([...DECIDING, ...GIVEN].map((key) => [key, row[`v_${key}`] ?? null])),
  rows: Number(row.row_count ?? 1),
});
