import { AMOUNT_MEASURES, FURTHER_MONEY, type Measure } from './bucket';
import { ENTERING } from './bulk-entry/bulk-entry-sql';
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

const differ = (columns: readonly string[]): string =>
  columns.map((column) => `NEW.${column} IS NOT OLD.${column}`).join(' OR ');

const leastSettledOf = (item: string): string =>
  `(SELECT ${LEAST_SETTLED} FROM portion WHERE item_id = ${item})`;

const refusal = (name: string, event: string, condition: string | null, message: string): string =>
  `CREATE TRIGGER IF NOT EXISTS ${name} BEFORE ${event}
   ${condition ? `WHEN ${condition}` : ''}
   BEGIN SELECT RAISE(ABORT, '${message}'); END`;

/** A line of the ledger for one portion; `before` names what it was, null where it enters. */
const line = (before: 'OLD' | null): string => {
  const was = (column: string, otherwise: string) =>
    before === null ? otherwise : `${before}.${column}`;
  const amounts = AMOUNT_MEASURES.map((measure) => `${was(measure, '0')}, NEW.${measure}`);
  return `INSERT INTO portion_movement (${MOVEMENT_COLUMNS})
    SELECT NEW.list_id, list.movements + 1, NEW.id, NEW.version, NEW.item_id,
      ${was('bucket', 'NULL')}, NEW.bucket,
      ${was('receiver_organisation_id', 'NULL')}, NEW.receiver_organisation_id,
      ${amounts.join(', ')},
      item.bucket, ${leastSettledOf('NEW.item_id')},
      NEW.reason, NEW.cause, NEW.act_id, NEW.changed_at, NEW.changed_by,
      NEW.origin
    FROM handover_list list JOIN handover_item item ON item.id = NEW.item_id
    WHERE list.id = NEW.list_id`;
};

/** Adds a line to the counters of its list. */
const count = (condition: string, measures?: readonly Measure[]): string => {
  const changes = Object.entries(counterChanges('NEW', measures)).map(
    ([column, change]) => `${column} = ${column} + (${change})`,
  );
  return `UPDATE handover_list SET movements = NEW.number, ${changes.join(', ')}
    WHERE id = NEW.list_id AND ${condition}`;
};

/** Most lists have one money column at most: their lines leave the further counters alone. */
const HOLDS_FURTHER = FURTHER_MONEY.flatMap((measure) => [
  `NEW.from_${measure} <> 0`,
  `NEW.to_${measure} <> 0`,
]).join(' OR ');

/** The ledger on SQLite: row by row, each line written by the portion that changed. */
export const sqliteLedger: string[] = [
  refusal(
    'tr_handover_list_born',
    'INSERT ON handover_list',
    ['movements', ...COUNTERS].map((column) => `NEW.${column} <> 0`).join(' OR '),
    REFUSALS.listBorn,
  ),
  refusal(
    'tr_handover_list_kept',
    'UPDATE ON handover_list',
    `(${differ(['id', 'round_id', 'giver_organisation_id', 'list_type'])})
      OR (${differ(['movements', ...COUNTERS])}) AND NOT (NEW.movements > OLD.movements
        AND EXISTS (SELECT 1 FROM portion_movement WHERE list_id = NEW.id AND number = NEW.movements))`,
    REFUSALS.listKept,
  ),
  refusal(
    'tr_handover_item_born',
    'INSERT ON handover_item',
    `NEW.bucket IS NOT NULL AND NOT (NEW.bucket = 'outstanding'
      AND EXISTS (SELECT 1 FROM bulk_entry WHERE list_id = NEW.list_id))`,
    REFUSALS.itemBorn,
  ),
  refusal(
    'tr_handover_item_kept',
    'UPDATE ON handover_item',
    `${ENTERING} OR ${differ(['id', ...ITEM_IDENTITY])}
      OR (NEW.bucket IS NOT OLD.bucket AND NEW.bucket IS NOT ${leastSettledOf('NEW.id')})`,
    REFUSALS.itemKept,
  ),
  refusal('tr_handover_item_delete', 'DELETE ON handover_item', null, REFUSALS.itemDelete),
  refusal(
    'tr_portion_born',
    'INSERT ON portion',
    `NEW.version <> 1 OR NEW.bucket NOT IN ('outstanding', 'disputed')
      OR EXISTS (SELECT 1 FROM bulk_entry entry WHERE entry.list_id <> NEW.list_id
        OR entry.act_id <> NEW.act_id OR NEW.bucket <> 'outstanding')
      OR ${placeIn('NEW')} IS NOT (SELECT ${placeIn('i')} FROM handover_item i WHERE i.id = NEW.item_id)`,
    REFUSALS.portionBorn,
  ),
  refusal(
    'tr_portion_kept',
    'UPDATE ON portion',
    `${ENTERING} OR ${differ(PORTION_IDENTITY)} OR NEW.version <> OLD.version + 1
      OR NEW.act_id = OLD.act_id OR NEW.changed_at < OLD.changed_at`,
    REFUSALS.portionKept,
  ),
  refusal('tr_portion_delete', 'DELETE ON portion', null, REFUSALS.portionDelete),
  `CREATE TRIGGER IF NOT EXISTS tr_portion_entered AFTER INSERT ON portion WHEN NOT ${ENTERING}
   BEGIN ${line(null)}; END`,
  `CREATE TRIGGER IF NOT EXISTS tr_portion_moved AFTER UPDATE ON portion
   BEGIN ${line('OLD')}; END`,
  refusal(
    'tr_portion_movement_written',
    'INSERT ON portion_movement',
    `NOT EXISTS (SELECT 1 FROM portion WHERE id = NEW.portion_id AND version = NEW.portion_version)`,
    REFUSALS.movement,
  ),
  `CREATE TRIGGER IF NOT EXISTS tr_portion_movement_counted AFTER INSERT ON portion_movement
   WHEN NOT ${ENTERING}
   BEGIN
     ${count(`NOT (${HOLDS_FURTHER})`, ['rows', 'quantity', 'money'])};
     ${count(`(${HOLDS_FURTHER})`)};
     UPDATE handover_item SET bucket = NEW.item_to
       WHERE id = NEW.item_id AND bucket IS NOT NEW.item_to;
   END`,
];
