import {
  AMOUNT_MEASURES,
  BUCKETS,
  COUNTED_FIGURES,
  counterColumn,
  MEASURES,
  SUPPLEMENTED,
  type Bucket,
  type Measure,
} from './bucket';

/** Pieces of SQL that both engines read alike. */

/** All counters of a list. */
export const COUNTERS = MEASURES.flatMap((measure) =>
  COUNTED_FIGURES.map((figure) => counterColumn(measure, figure)),
);

/** Columns of a portion that decide about conservation and never change hands. */
export const PORTION_IDENTITY = ['id', 'list_id', 'item_id', 'origin'];

/** Columns of an item that never change. */
export const ITEM_IDENTITY = ['list_id', 'origin'];

/**
 * What a portion has in common with its item, in one value: asked by the item's id alone, or
 * PostgreSQL looks through the whole list for each portion of it.
 */
export const placeIn = (alias: string): string =>
  ITEM_IDENTITY.map((column) => `${alias}.${column}`).join(` || '/' || `);

/** The least settled bucket among a group of portions, or null where there are none. */
export const LEAST_SETTLED = (() => {
  const rank = BUCKETS.map((bucket, at) => `WHEN '${bucket}' THEN ${at}`).join(' ');
  const bucket = BUCKETS.map((name, at) => `WHEN ${at} THEN '${name}'`).join(' ');
  return `CASE MIN(CASE bucket ${rank} END) ${bucket} END`;
})();

/** Columns of a line of the ledger, in the order in which both engines fill them. */
export const MOVEMENT_COLUMNS = [
  'list_id',
  'number',
  'portion_id',
  'portion_version',
  'item_id',
  'from_bucket',
  'to_bucket',
  'from_receiver',
  'to_receiver',
  ...AMOUNT_MEASURES.flatMap((measure) => [`from_${measure}`, `to_${measure}`]),
  'item_from',
  'item_to',
  'reason',
  'cause',
  'act_id',
  'at',
  'by',
  'origin',
]
  .map((column) => `"${column}"`)
  .join(', ');

const when = (condition: string, amount: string): string =>
  `CASE WHEN ${condition} THEN ${amount} ELSE 0 END`;

/**
 * What one line of the ledger adds to each counter of its list.
 * @param line alias of the line.
 * @param measures left out for all.
 * @returns SQL expression by column.
 */
export function counterChanges(
  line: string,
  measures: readonly Measure[] = MEASURES,
): Record<string, string> {
  return Object.fromEntries(
    measures.flatMap((measure) => {
      const more = growth(line, measure);
      return [
        [counterColumn(measure, 'declared'), more],
        [counterColumn(measure, SUPPLEMENTED), when(`${line}.origin <> 'declared'`, more)],
        ...BUCKETS.map((bucket) => [counterColumn(measure, bucket), moved(line, measure, bucket)]),
      ];
    }),
  ) as Record<string, string>;
}

/** What a line adds to what is declared. */
const growth = (line: string, measure: Measure): string =>
  measure === 'rows'
    ? when(`${line}.item_from IS NULL`, '1')
    : `${line}.to_${measure} - ${line}.from_${measure}`;

/** What a line brings into a bucket, less what it takes out. */
const moved = (line: string, measure: Measure, bucket: Bucket): string =>
  measure === 'rows'
    ? entersLeaves(line, 'item_to', 'item_from', bucket, '1', '1')
    : entersLeaves(
        line,
        'to_bucket',
        'from_bucket',
        bucket,
        `${line}.to_${measure}`,
        `${line}.from_${measure}`,
      );

const entersLeaves = (
  line: string,
  to: string,
  from: string,
  bucket: Bucket,
  enters: string,
  leaves: string,
): string =>
  `${when(`${line}.${to} = '${bucket}'`, enters)} - ${when(`${line}.${from} = '${bucket}'`, leaves)}`;

/** What the database answers when somebody goes round the ledger. */
export const REFUSALS = {
  listBorn: 'handover_list: counters begin at zero',
  listKept: 'handover_list: counters follow the ledger only',
  itemBorn: 'handover_item: its bucket comes from its portions',
  itemKept: 'handover_item: its bucket follows its portions and it stays in its list',
  itemDelete: 'handover_item: rows are never removed',
  portionBorn: 'portion: begins unsettled, at version 1, in the list and of the origin of its item',
  portionKept:
    'portion: each change is a new act, raises the version by one and keeps list and item',
  portionDelete: 'portion: never removed',
  movement: 'portion_movement: written by the portion it is about',
} as const;
