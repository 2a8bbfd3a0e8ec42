import type { TriggerSet } from '../database/schema';

const MESSAGE = 'data_key: destroyed once and for all, and its row stays';
const NAME = 'tr_data_key';

/** The trail of a destruction stays: no row is removed, and no destroyed key gets bytes again. */
export const dataKeyTriggers: TriggerSet = {
  names: [`${NAME}_kept`, `${NAME}_delete`],
  sqlite: [
    `CREATE TRIGGER IF NOT EXISTS ${NAME}_kept BEFORE UPDATE ON data_key
      WHEN OLD.wrapped IS NULL OR NEW.id IS NOT OLD.id OR NEW.owner_id IS NOT OLD.owner_id
      BEGIN SELECT RAISE(ABORT, '${MESSAGE}'); END`,
    `CREATE TRIGGER IF NOT EXISTS ${NAME}_delete BEFORE DELETE ON data_key
      BEGIN SELECT RAISE(ABORT, '${MESSAGE}'); END`,
  ],
  postgres: [
    `CREATE OR REPLACE FUNCTION ${NAME}_kept() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION '${MESSAGE}'; END $$`,
    `CREATE OR REPLACE TRIGGER ${NAME}_kept BEFORE UPDATE ON data_key FOR EACH ROW
      WHEN (OLD.wrapped IS NULL OR NEW.id <> OLD.id OR NEW.owner_id <> OLD.owner_id)
      EXECUTE FUNCTION ${NAME}_kept()`,
    `CREATE OR REPLACE TRIGGER ${NAME}_delete BEFORE DELETE OR TRUNCATE ON data_key
      FOR EACH STATEMENT EXECUTE FUNCTION ${NAME}_kept()`,
  ],
};
