import type { TriggerSet } from '../../platform/database/schema';

const CHANGED = `NEW.version <> OLD.version AND NEW."values" <> OLD."values"`;
const KEEP = `INSERT INTO handover_item_past (item_id, version, list_id, "values")
  VALUES (OLD.id, OLD.version, OLD.list_id, OLD."values")`;

/** Whoever changes the values of a row: what it said before is kept. */
export const pastRowTriggers: TriggerSet = {
  names: ['tr_handover_item_past'],
  sqlite: [
    `CREATE TRIGGER IF NOT EXISTS tr_handover_item_past AFTER UPDATE ON handover_item
      WHEN ${CHANGED} BEGIN ${KEEP}; END`,
  ],
  postgres: [
    `CREATE OR REPLACE FUNCTION tr_handover_item_past() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN ${KEEP}; RETURN NULL; END $$`,
    `CREATE OR REPLACE TRIGGER tr_handover_item_past AFTER UPDATE ON handover_item
      FOR EACH ROW WHEN (${CHANGED}) EXECUTE FUNCTION tr_handover_item_past()`,
  ],
};
