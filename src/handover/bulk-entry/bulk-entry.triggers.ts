import type { TriggerSet } from '../../platform/database/schema';
import { AMOUNT_MEASURES, counterColumn, MEASURES, SUPPLEMENTED, type Measure } from '../bucket';
import { MOVEMENT_COLUMNS } from '../ledger-sql';
import { ROWS_A_LIST } from '../rows/rows-sql';
import { ENTERING } from './bulk-entry-sql';

/** What the database answers when somebody goes round the entering of rows. */
export const BULK_REFUSALS = {
  opened: 'bulk_entry: begins behind the last row',
  kept: 'bulk_entry: only begun and ended',
  row: 'bulk_entry: a row belongs behind the last one',
  closed: 'bulk_entry: each new row has one portion, outstanding, in the list of the entry',
} as const;

const last = (table: string): string => `COALESCE((SELECT MAX(rowid) FROM ${table}), 0)`;

const NEW_ITEMS = 'FROM handover_item i WHERE i.rowid > OLD.after_item';
const NEW_PORTIONS = 'FROM portion p WHERE p.rowid > OLD.after_portion';

const refusal = (name: string, event: string, condition: string | null, message: string): string =>
  `CREATE TRIGGER IF NOT EXISTS ${name} ${event}
   ${condition ? `WHEN ${condition}` : ''}
   BEGIN SELECT RAISE(ABORT, '${message}'); END`;

/** Whether the new rows of a table are not numbered one after the other behind the last one before. */
const withoutGaps = (table: string, after: string): string =>
  `(SELECT COUNT(*) FROM ${table} WHERE rowid > ${after}) <> ${last(table)} - ${after}`;

/** The rows behind the beginning that have no portion at the same place, or are not what an entry brings. */
const STRAY = `SELECT 1 FROM handover_item i
  LEFT JOIN portion p ON p.rowid = OLD.after_portion + (i.rowid - OLD.after_item)
  WHERE i.rowid > OLD.after_item AND (p.item_id IS NOT i.id
    OR i.list_id <> OLD.list_id OR i.bucket IS NOT 'outstanding')`;

/** The lines of all new portions, numbered on from the last line of the list. */
const lines = `INSERT INTO portion_movement (${MOVEMENT_COLUMNS})
  SELECT p.list_id, list.movements + (p.rowid - OLD.after_portion), p.id, p.version, p.item_id,
    NULL, p.bucket, NULL, p.receiver_organisation_id,
    ${AMOUNT_MEASURES.map((measure) => `0, p.${measure}`).join(', ')},
    NULL, p.bucket, p.reason, p.cause, p.act_id, p.changed_at, p.changed_by, p.origin
  FROM handover_list list CROSS JOIN portion p
  WHERE list.id = OLD.list_id AND p.rowid > OLD.after_portion
  ORDER BY p.rowid`;

/** What the lines add of a measure: each brings a row in, outstanding, as was made sure of before. */
const grown = (measure: Measure): string => (measure === 'rows' ? '1' : `m.to_${measure}`);

const sums = MEASURES.map(
  (measure) => `SUM(${grown(measure)}) AS ${measure},
    SUM(CASE WHEN m.origin <> 'declared' THEN ${grown(measure)} ELSE 0 END) AS ${measure}_later`,
);

const added = MEASURES.flatMap((measure) => [
  ...(['declared', 'outstanding'] as const).map(
    (figure) => [counterColumn(measure, figure), measure] as const,
  ),
  [counterColumn(measure, SUPPLEMENTED), `${measure}_later`] as const,
]);

/** The lines that are not counted yet, added to the counters of the list. */
const counters = `UPDATE handover_list SET movements = total.movements,
    ${added.map(([column, sum]) => `${column} = handover_list.${column} + total.${sum}`).join(', ')}
  FROM (SELECT MAX(m.number) AS movements, ${sums.join(', ')}
    FROM portion_movement m
    WHERE m.list_id = OLD.list_id
      AND m.number > (SELECT movements FROM handover_list WHERE id = OLD.list_id)) total
  WHERE handover_list.id = OLD.list_id AND total.movements IS NOT NULL`;

const figured = ['portions', ...AMOUNT_MEASURES];

/** The figures of the receivers of the new portions. */
const figures = `INSERT INTO receiver_figure
    (list_id, receiver_organisation_id, bucket, ${figured.join(', ')})
  SELECT OLD.list_id, COALESCE(p.receiver_organisation_id, ''), 'outstanding', COUNT(*),
    ${AMOUNT_MEASURES.map((measure) => `SUM(p.${measure})`).join(', ')}
  ${NEW_PORTIONS} GROUP BY 2
  ON CONFLICT DO UPDATE SET ${figured.map((c) => `${c} = ${c} + excluded.${c}`).join(', ')}`;

/** The new rows in the index of words. */
const words = `INSERT INTO item_words (rowid, words)
  SELECT (SELECT number FROM list_number WHERE list_id = OLD.list_id) * ${ROWS_A_LIST} + i.position,
    i.words ${NEW_ITEMS}`;

/**
 * Entering many rows on SQLite, which has triggers of single rows only: between the beginning and the
 * end of an entry new portions write no line of their own; its end writes all lines, counts them once and
 * puts the rows into the index of words. An entry that was begun cannot be stored before it has ended
 * (`bulk_entry.settled`), and while it lasts nothing else of any list moves.
 */
export const bulkEntryTriggers: TriggerSet = {
  names: [],
  sqliteNames: [
    'tr_bulk_entry_opened',
    'tr_bulk_entry_kept',
    'tr_bulk_entry_item',
    'tr_bulk_entry_portion',
    'tr_bulk_entry_closed',
  ],
  sqlite: [
    refusal(
      'tr_bulk_entry_opened',
      'BEFORE INSERT ON bulk_entry',
      `${ENTERING} OR NEW.after_item <> ${last('handover_item')}
         OR NEW.after_portion <> ${last('portion')}`,
      BULK_REFUSALS.opened,
    ),
    refusal('tr_bulk_entry_kept', 'BEFORE UPDATE ON bulk_entry', null, BULK_REFUSALS.kept),
    refusal(
      'tr_bulk_entry_item',
      'AFTER INSERT ON handover_item',
      'EXISTS (SELECT 1 FROM bulk_entry WHERE after_item >= NEW.rowid)',
      BULK_REFUSALS.row,
    ),
    refusal(
      'tr_bulk_entry_portion',
      'AFTER INSERT ON portion',
      'EXISTS (SELECT 1 FROM bulk_entry WHERE after_portion >= NEW.rowid)',
      BULK_REFUSALS.row,
    ),
    `CREATE TRIGGER IF NOT EXISTS tr_bulk_entry_closed BEFORE DELETE ON bulk_entry
     BEGIN
       SELECT RAISE(ABORT, '${BULK_REFUSALS.closed}') WHERE
         ${withoutGaps('handover_item', 'OLD.after_item')}
         OR ${withoutGaps('portion', 'OLD.after_portion')}
         OR ${last('handover_item')} - OLD.after_item <> ${last('portion')} - OLD.after_portion
         OR EXISTS (${STRAY});
       ${lines};
       ${counters};
       ${figures};
       ${words};
     END`,
  ],
  postgres: [],
};
