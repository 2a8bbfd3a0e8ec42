import { BUCKETS, counterColumn, FIGURES, MEASURES, type Bucket } from './bucket';

/** Pieces of SQL that both engines read alike. */

/** All counters of a list. */
export const COUNTERS = MEASURES.flatMap((measure) =>
  FIGURES.map((figure) => counterColumn(measure, figure)),
);

/** Columns of a portion that decide about conservation and never change hands. */
export const PORTION_IDENTITY = ['id', 'list_id', 'item_id'];

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
  'from_quantity',
  'to_quantity',
  'from_money',
  'to_money',
  'item_from',
  'item_to',
  'reason',
  'cause',
  'act_id',
  'at',
  'by',
]
  .map((column) => `"${column}"`)
  .join(', ');

const when = (condition: string, amount: string): string =>
  `CASE WHEN ${condition} THEN ${amount} ELSE 0 END`;

/**
 * What one line of the ledger adds to each counter of its list.
 * @param line alias of the line.
 * @returns SQL expression by column.
 */
export function counterChanges(line: string): Record<string, string> {
  const changes: Record<string, string> = {
    [counterColumn('rows', 'declared')]: when(`${line}.item_from IS NULL`, '1'),
    [counterColumn('quantity', 'declared')]: `${line}.to_quantity - ${line}.from_quantity`,
    [counterColumn('money', 'declared')]: `${line}.to_money - ${line}.from_money`,
  };
  for (const bucket of BUCKETS) {
    changes[counterColumn('rows', bucket)] = entersLeaves(
      line,
      'item_to',
      'item_from',
      bucket,
      '1',
      '1',
    );
    for (const measure of ['quantity', 'money'] as const) {
      changes[counterColumn(measure, bucket)] = entersLeaves(
        line,
        'to_bucket',
        'from_bucket',
        bucket,
        `${line}.to_${measure}`,
        `${line}.from_${measure}`,
      );
    }
  }
  return changes;
}

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
  portionBorn: 'portion: begins unsettled, at version 1, in the list of its item',
  portionKept:
    'portion: each change is a new act, raises the version by one and keeps list and item',
  portionDelete: 'portion: never removed',
  movement: 'portion_movement: written by the portion it is about',
} as const;
