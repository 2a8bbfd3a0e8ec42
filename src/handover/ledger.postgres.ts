import { plannedNow, refuseWhere } from '../platform/database/triggers';
import { AMOUNT_MEASURES } from './bucket';
import {
  COUNTERS,
  counterChanges,
  ITEM_IDENTITY,
  LEAST_SETTLED,
  placeIn,
  MOVEMENT_COLUMNS,
  PORTION_IDENTITY,
  REFUSALS,
} from './ledger-sql';

const row = (alias: string, columns: readonly string[]): string =>
  `ROW(${columns.map((column) => `${alias}.${column}`).join(', ')})`;

const differ = (columns: readonly string[]): string =>
  `${row('NEW', columns)} IS DISTINCT FROM ${row('OLD', columns)}`;

/** A trigger with the function of its name. */
const trigger = (name: string, when: string, each: string, body: string): string[] => [
  `CREATE OR REPLACE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${body} END $$`,
  `CREATE OR REPLACE TRIGGER ${name} ${when} ${each} EXECUTE FUNCTION ${name}()`,
];

const refusal = (name: string, event: string, condition: string, message: string): string[] =>
  trigger(
    name,
    `BEFORE ${event}`,
    'FOR EACH ROW',
    `IF ${condition} THEN RAISE EXCEPTION '${message}'; END IF;
     ${event.startsWith('DELETE') ? 'RETURN OLD;' : 'RETURN NEW;'}`,
  );

/**
 * The lines of the ledger for all portions of one statement. Where a statement changes several
 * portions of one item, the first line carries the item's step, the others stand still.
 */
const lines = (before: 'old_portion' | null): string => {
  const was = (column: string, otherwise: string) => (before === null ? otherwise : `o.${column}`);
  const amounts = AMOUNT_MEASURES.map((measure) => `${was(measure, '0')}, n.${measure}`);
  return `
    DECLARE locked integer; BEGIN
      ${plannedNow(`SELECT 1 FROM handover_list WHERE id IN (SELECT list_id FROM new_portion)
        ORDER BY id FOR NO KEY UPDATE`)};
      GET DIAGNOSTICS locked = ROW_COUNT;
      IF locked = 0 THEN RETURN NULL; END IF;
    END;
    ${plannedNow(`INSERT INTO portion_movement (${MOVEMENT_COLUMNS})
    SELECT n.list_id, list.movements + row_number() OVER (PARTITION BY n.list_id ORDER BY n.id),
      n.id, n.version, n.item_id, ${was('bucket', 'NULL')}, n.bucket,
      ${was('receiver_organisation_id', 'NULL')}, n.receiver_organisation_id,
      ${amounts.join(', ')},
      CASE row_number() OVER (PARTITION BY n.item_id ORDER BY n.id)
        WHEN 1 THEN item.bucket ELSE least.bucket END,
      least.bucket, n.reason, n.cause, n.act_id, n.changed_at, n.changed_by,
      n.origin
    FROM new_portion n ${before === null ? '' : `JOIN ${before} o ON o.id = n.id`}
    JOIN handover_list list ON list.id = n.list_id
    JOIN handover_item item ON item.id = n.item_id
    JOIN (SELECT item_id, ${LEAST_SETTLED} AS bucket FROM portion
          WHERE item_id IN (SELECT item_id FROM new_portion) GROUP BY item_id) least
      ON least.item_id = n.item_id`)};
    RETURN NULL;`;
};

const changes = Object.entries(counterChanges('m'));
const sums = changes.map(([column, change]) => `SUM(${change}) AS ${column}`).join(', ');
const sets = changes.map(([column]) => `${column} = list.${column} + total.${column}`).join(', ');

/** The ledger on PostgreSQL: once a statement, so that ten thousand rows touch the counters once. */
export const postgresLedger: string[] = [
  ...refusal(
    'tr_handover_list_born',
    'INSERT ON handover_list',
    ['movements', ...COUNTERS].map((column) => `NEW.${column} <> 0`).join(' OR '),
    REFUSALS.listBorn,
  ),
  ...refusal(
    'tr_handover_list_kept',
    'UPDATE ON handover_list',
    `${differ(['id', 'round_id', 'giver_organisation_id', 'list_type'])}
      OR (${differ(['movements', ...COUNTERS])}) AND NOT (NEW.movements > OLD.movements
        AND EXISTS (SELECT 1 FROM portion_movement WHERE list_id = NEW.id AND number = NEW.movements))`,
    REFUSALS.listKept,
  ),
  ...refusal(
    'tr_handover_item_born',
    'INSERT ON handover_item',
    'NEW.bucket IS NOT NULL',
    REFUSALS.itemBorn,
  ),
  ...trigger(
    'tr_handover_item_kept',
    'AFTER UPDATE ON handover_item REFERENCING OLD TABLE AS old_item NEW TABLE AS new_item',
    'FOR EACH STATEMENT',
    `${refuseWhere(
      `EXISTS (SELECT 1 FROM new_item n LEFT JOIN old_item o ON o.id = n.id
       WHERE ${ITEM_IDENTITY.map((column) => `o.${column} IS DISTINCT FROM n.${column}`).join(' OR ')}
         OR (o.bucket IS DISTINCT FROM n.bucket AND n.bucket IS DISTINCT FROM
           (SELECT ${LEAST_SETTLED} FROM portion WHERE item_id = n.id)))`,
      REFUSALS.itemKept,
    )}
     RETURN NULL;`,
  ),
  ...refusal('tr_handover_item_delete', 'DELETE ON handover_item', 'true', REFUSALS.itemDelete),
  ...refusal(
    'tr_portion_born',
    'INSERT ON portion',
    `NEW.version <> 1 OR NEW.bucket NOT IN ('outstanding', 'disputed')
      OR ${placeIn('NEW')} IS DISTINCT FROM (SELECT ${placeIn('i')} FROM handover_item i WHERE i.id = NEW.item_id)`,
    REFUSALS.portionBorn,
  ),
  ...refusal(
    'tr_portion_kept',
    'UPDATE ON portion',
    `${differ(PORTION_IDENTITY)} OR NEW.version <> OLD.version + 1
      OR NEW.act_id = OLD.act_id OR NEW.changed_at < OLD.changed_at`,
    REFUSALS.portionKept,
  ),
  ...refusal('tr_portion_delete', 'DELETE ON portion', 'true', REFUSALS.portionDelete),
  ...trigger(
    'tr_portion_entered',
    'AFTER INSERT ON portion REFERENCING NEW TABLE AS new_portion',
    'FOR EACH STATEMENT',
    lines(null),
  ),
  ...trigger(
    'tr_portion_moved',
    'AFTER UPDATE ON portion REFERENCING OLD TABLE AS old_portion NEW TABLE AS new_portion',
    'FOR EACH STATEMENT',
    lines('old_portion'),
  ),
  ...trigger(
    'tr_portion_movement_counted',
    'AFTER INSERT ON portion_movement REFERENCING NEW TABLE AS new_movement',
    'FOR EACH STATEMENT',
    `${refuseWhere(
      `EXISTS (SELECT 1 FROM new_movement m
       LEFT JOIN portion p ON p.id = m.portion_id AND p.version = m.portion_version WHERE p.id IS NULL)`,
      REFUSALS.movement,
    )}
     ${plannedNow(`UPDATE handover_list list SET movements = total.movements, ${sets}
       FROM (SELECT list_id, MAX(number) AS movements, ${sums} FROM new_movement m GROUP BY list_id) total
       WHERE list.id = total.list_id`)};
     ${plannedNow(`UPDATE handover_item item SET bucket = step.item_to
       FROM (SELECT DISTINCT item_id, item_to FROM new_movement) step
       WHERE item.id = step.item_id AND item.bucket IS DISTINCT FROM step.item_to`)};
     RETURN NULL;`,
  ),
];
