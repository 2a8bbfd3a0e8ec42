import { appendOnly } from '../../platform/database/triggers';
import type { TriggerSet } from '../../platform/database/schema';

const MESSAGE = 'signed minutes stay as they are';

const parts = appendOnly('minutes_part');

/** What was signed is never changed; and no minutes are ever removed, for their number is given. */
export const minutesTriggers: TriggerSet = {
  names: ['tr_minutes_signed', 'tr_minutes_delete', ...parts.names],
  sqlite: [
    `CREATE TRIGGER IF NOT EXISTS tr_minutes_signed BEFORE UPDATE ON minutes
      WHEN OLD.state = 'signed'
      BEGIN SELECT RAISE(ABORT, '${MESSAGE}'); END`,
    `CREATE TRIGGER IF NOT EXISTS tr_minutes_delete BEFORE DELETE ON minutes
      BEGIN SELECT RAISE(ABORT, 'minutes are never removed'); END`,
    ...parts.sqlite,
  ],
  postgres: [
    `CREATE OR REPLACE FUNCTION tr_minutes_signed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.state = 'signed' THEN RAISE EXCEPTION '${MESSAGE}'; END IF;
        RETURN NEW;
      END $$`,
    `CREATE OR REPLACE TRIGGER tr_minutes_signed BEFORE UPDATE ON minutes
      FOR EACH ROW EXECUTE FUNCTION tr_minutes_signed()`,
    `CREATE OR REPLACE FUNCTION tr_minutes_delete() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'minutes are never removed'; END $$`,
    `CREATE OR REPLACE TRIGGER tr_minutes_delete BEFORE DELETE OR TRUNCATE ON minutes
      FOR EACH STATEMENT EXECUTE FUNCTION tr_minutes_delete()`,
    ...parts.postgres,
  ],
};
