import type { TriggerSet } from '../../platform/database/schema';

const STAYS = [
  ...['id', 'round_id', 'unit_id', 'point', 'kind', 'number', 'day', 'signer_name'],
  ...['signer_position', 'note', 'in_force_count', 'replace_count', 'repeal_count', 'covers'],
  ...['file_id', 'file_sha256', 'recorded_by', 'recorded_by_name', 'recorded_at'],
];
const changed = (word: string): string =>
  ['OLD.withdrawn_at IS NOT NULL', ...STAYS.map((each) => `NEW.${each} ${word} OLD.${each}`)].join(
    ' OR ',
  );

/** What the database answers where a recorded paper would be changed or removed. */
export const RECORD_STAYS = 'closing_record: it is only ever taken out of force';

/** A paper about a point stays as it was recorded, whoever writes. */
export const closingRecordTriggers: TriggerSet = {
  names: ['tr_closing_record_stays', 'tr_closing_record_delete'],
  sqlite: [
    `CREATE TRIGGER IF NOT EXISTS tr_closing_record_stays BEFORE UPDATE ON closing_record
     WHEN ${changed('IS NOT')} BEGIN SELECT RAISE(ABORT, '${RECORD_STAYS}'); END`,
    `CREATE TRIGGER IF NOT EXISTS tr_closing_record_delete BEFORE DELETE ON closing_record
     BEGIN SELECT RAISE(ABORT, '${RECORD_STAYS}'); END`,
  ],
  postgres: [
    `CREATE OR REPLACE FUNCTION tr_closing_record_stays() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
       IF ${changed('IS DISTINCT FROM')} THEN RAISE EXCEPTION '${RECORD_STAYS}'; END IF;
       RETURN NEW; END $$`,
    `CREATE OR REPLACE TRIGGER tr_closing_record_stays BEFORE UPDATE ON closing_record
     FOR EACH ROW EXECUTE FUNCTION tr_closing_record_stays()`,
    `CREATE OR REPLACE FUNCTION tr_closing_record_delete() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
       RAISE EXCEPTION '${RECORD_STAYS}'; END $$`,
    `CREATE OR REPLACE TRIGGER tr_closing_record_delete BEFORE DELETE OR TRUNCATE ON closing_record
     FOR EACH STATEMENT EXECUTE FUNCTION tr_closing_record_delete()`,
  ],
};
