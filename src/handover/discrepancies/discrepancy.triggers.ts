import type { TriggerSet } from '../../platform/database/schema';

const MESSAGE = 'a closed discrepancy stays closed';

/** What was decided is never changed or opened again, and no discrepancy is ever removed. */
export const discrepancyTriggers: TriggerSet = {
  names: ['tr_discrepancy_closed', 'tr_discrepancy_delete'],
  sqlite: [
    `CREATE TRIGGER IF NOT EXISTS tr_discrepancy_closed BEFORE UPDATE ON discrepancy
      WHEN OLD.state = 'closed'
      BEGIN SELECT RAISE(ABORT, '${MESSAGE}'); END`,
    `CREATE TRIGGER IF NOT EXISTS tr_discrepancy_delete BEFORE DELETE ON discrepancy
      BEGIN SELECT RAISE(ABORT, 'discrepancies are never removed'); END`,
  ],
  postgres: [
    `CREATE OR REPLACE FUNCTION tr_discrepancy_closed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.state = 'closed' THEN RAISE EXCEPTION '${MESSAGE}'; END IF;
        RETURN NEW;
      END $$`,
    `CREATE OR REPLACE TRIGGER tr_discrepancy_closed BEFORE UPDATE ON discrepancy
      FOR EACH ROW EXECUTE FUNCTION tr_discrepancy_closed()`,
    `CREATE OR REPLACE FUNCTION tr_discrepancy_delete() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'discrepancies are never removed'; END $$`,
    `CREATE OR REPLACE TRIGGER tr_discrepancy_delete BEFORE DELETE OR TRUNCATE ON discrepancy
      FOR EACH STATEMENT EXECUTE FUNCTION tr_discrepancy_delete()`,
  ],
};
