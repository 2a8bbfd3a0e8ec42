import type { TriggerSet } from '../../platform/database/schema';
import { appendOnly } from '../../platform/database/triggers';

const STAYS = [
  ...['id', 'round_id', 'unit_id', 'facts', 'facts_sha256', 'issuer_organisation_id', 'year'],
  ...['sequence', 'number', 'day', 'wording', 'closed_by', 'closed_by_name', 'closed_at'],
];
const changed = (word: string): string =>
  ['OLD.reopened_at IS NOT NULL', ...STAYS.map((each) => `NEW.${each} ${word} OLD.${each}`)].join(
    ' OR ',
  );
const unfounded = `NOT EXISTS (SELECT 1 FROM unit_closing c WHERE c.id = NEW.closing_id
  AND c.facts_sha256 = NEW.facts_sha256 AND c.reopened_at IS NULL)`;

/** What the database answers where somebody goes round a closing. */
export const CLOSING_REFUSALS = {
  stays: 'unit_closing: its facts stay as they were; it is only opened again',
  certificate: 'completion_certificate: only of a closing in force, with its facts',
} as const;

const certificates = appendOnly('completion_certificate');

/** A closing keeps its facts, and no certificate is without one, whoever writes. */
export const unitClosingTriggers: TriggerSet = {
  names: [
    ...['tr_unit_closing_stays', 'tr_unit_closing_delete', 'tr_completion_certificate_founded'],
    ...certificates.names,
  ],
  sqlite: [
    `CREATE TRIGGER IF NOT EXISTS tr_unit_closing_stays BEFORE UPDATE ON unit_closing
     WHEN ${changed('IS NOT')} BEGIN SELECT RAISE(ABORT, '${CLOSING_REFUSALS.stays}'); END`,
    `CREATE TRIGGER IF NOT EXISTS tr_unit_closing_delete BEFORE DELETE ON unit_closing
     BEGIN SELECT RAISE(ABORT, '${CLOSING_REFUSALS.stays}'); END`,
    `CREATE TRIGGER IF NOT EXISTS tr_completion_certificate_founded BEFORE INSERT ON completion_certificate
     WHEN ${unfounded} BEGIN SELECT RAISE(ABORT, '${CLOSING_REFUSALS.certificate}'); END`,
    ...certificates.sqlite,
  ],
  postgres: [
    `CREATE OR REPLACE FUNCTION tr_unit_closing_stays() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
       IF ${changed('IS DISTINCT FROM')} THEN RAISE EXCEPTION '${CLOSING_REFUSALS.stays}'; END IF;
       RETURN NEW; END $$`,
    `CREATE OR REPLACE TRIGGER tr_unit_closing_stays BEFORE UPDATE ON unit_closing
     FOR EACH ROW EXECUTE FUNCTION tr_unit_closing_stays()`,
    `CREATE OR REPLACE FUNCTION tr_unit_closing_delete() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
       RAISE EXCEPTION '${CLOSING_REFUSALS.stays}'; END $$`,
    `CREATE OR REPLACE TRIGGER tr_unit_closing_delete BEFORE DELETE OR TRUNCATE ON unit_closing
     FOR EACH STATEMENT EXECUTE FUNCTION tr_unit_closing_delete()`,
    `CREATE OR REPLACE FUNCTION tr_completion_certificate_founded() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
       IF ${unfounded} THEN RAISE EXCEPTION '${CLOSING_REFUSALS.certificate}'; END IF;
       RETURN NEW; END $$`,
    `CREATE OR REPLACE TRIGGER tr_completion_certificate_founded BEFORE INSERT ON completion_certificate
     FOR EACH ROW EXECUTE FUNCTION tr_completion_certificate_founded()`,
    ...certificates.postgres,
  ],
};
