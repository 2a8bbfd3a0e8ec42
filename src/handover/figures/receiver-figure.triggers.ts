import type { TriggerSet } from '../../platform/database/schema';
import { plannedNow } from '../../platform/database/triggers';
import { AMOUNT_MEASURES } from '../bucket';
import { ENTERING } from '../bulk-entry/bulk-entry-sql';

/** Amounts of portions that are added up for each receiver, as columns of the table. */
export const FIGURE_AMOUNTS = AMOUNT_MEASURES;
const COUNTED = ['portions', ...FIGURE_AMOUNTS];

/** What the database demands of every row. */
export const NOT_BELOW_ZERO = COUNTED.map((column) => `${column} >= 0`).join(' AND ');

const NAME = 'tr_portion_movement_figured';
const COLUMNS = ['list_id', 'receiver_organisation_id', 'bucket', ...COUNTED].join(', ');

/** What one end of a line of the ledger brings: a portion and its amounts. */
const end = (line: string, side: 'from' | 'to'): string =>
  ['1', ...FIGURE_AMOUNTS.map((amount) => `${line}.${side}_${amount}`)].join(', ');
const receiver = (line: string, side: 'from' | 'to'): string =>
  `COALESCE(${line}.${side}_receiver, '')`;

/** All that lines move, an end a row: what enters counts up, what leaves counts down. */
const moved = (side: 'from' | 'to', sign: '' | '-'): string => {
  const amounts = ['1', ...FIGURE_AMOUNTS.map((amount) => `m.${side}_${amount}`)];
  return `SELECT m.list_id, ${receiver('m', side)} AS receiver, m.${side}_bucket AS bucket,
      ${amounts.map((amount, at) => `${sign}${amount} AS ${COUNTED[at]}`).join(', ')}
    FROM new_movement m WHERE m.${side}_bucket IS NOT NULL`;
};
const sums = COUNTED.map((column) => `SUM(${column}) AS ${column}`).join(', ');
const zeros = COUNTED.map(() => '0').join(', ');

/** Keeps the figures of receivers beside the ledger: on SQLite line by line, on PostgreSQL once a statement. */
export const receiverFigureTriggers: TriggerSet = {
  names: [NAME],
  sqlite: [
    `CREATE TRIGGER IF NOT EXISTS ${NAME} AFTER INSERT ON portion_movement WHEN NOT ${ENTERING}
     BEGIN
       INSERT INTO receiver_figure (${COLUMNS})
         VALUES (NEW.list_id, ${receiver('NEW', 'to')}, NEW.to_bucket, ${end('NEW', 'to')})
         ON CONFLICT DO UPDATE SET ${COUNTED.map((c) => `${c} = ${c} + excluded.${c}`).join(', ')};
       UPDATE receiver_figure SET portions = portions - 1,
           ${FIGURE_AMOUNTS.map((c) => `${c} = ${c} - NEW.from_${c}`).join(', ')}
         WHERE NEW.from_bucket IS NOT NULL AND list_id = NEW.list_id
           AND receiver_organisation_id = ${receiver('NEW', 'from')} AND bucket = NEW.from_bucket;
     END`,
  ],
  postgres: [
    `CREATE OR REPLACE FUNCTION ${NAME}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
       ${plannedNow(`INSERT INTO receiver_figure (${COLUMNS})
         SELECT DISTINCT m.list_id, ${receiver('m', 'to')}, m.to_bucket, ${zeros} FROM new_movement m
         ON CONFLICT DO NOTHING`)};
       ${plannedNow(`UPDATE receiver_figure f SET ${COUNTED.map((c) => `${c} = f.${c} + total.${c}`).join(', ')}
         FROM (SELECT list_id, receiver, bucket, ${sums}
               FROM (${moved('to', '')} UNION ALL ${moved('from', '-')}) moves
               GROUP BY list_id, receiver, bucket) total
         WHERE f.list_id = total.list_id AND f.receiver_organisation_id = total.receiver
           AND f.bucket = total.bucket`)};
       RETURN NULL; END $$`,
    `CREATE OR REPLACE TRIGGER ${NAME} AFTER INSERT ON portion_movement
       REFERENCING NEW TABLE AS new_movement FOR EACH STATEMENT EXECUTE FUNCTION ${NAME}()`,
  ],
};
