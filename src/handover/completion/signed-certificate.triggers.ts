import type { TriggerSet } from '../../platform/database/schema';
import { appendOnly } from '../../platform/database/triggers';

const copies = appendOnly('signed_certificate');
const unfounded = `NOT EXISTS (SELECT 1 FROM completion_certificate p JOIN unit_closing c ON c.id = p.closing_id
  WHERE c.id = NEW.closing_id AND c.reopened_at IS NULL)`;

/** What the database answers where somebody goes round a certificate. */
export const SIGNED_CERTIFICATE_REFUSAL =
  'signed_certificate: only of a certificate in force, and never changed';

/** A signed copy stands for a certificate that is there and in force, whoever writes. */
export const signedCertificateTriggers: TriggerSet = {
  names: ['tr_signed_certificate_founded', ...copies.names],
  sqlite: [
    `CREATE TRIGGER IF NOT EXISTS tr_signed_certificate_founded BEFORE INSERT ON signed_certificate
     WHEN ${unfounded} BEGIN SELECT RAISE(ABORT, '${SIGNED_CERTIFICATE_REFUSAL}'); END`,
    ...copies.sqlite,
  ],
  postgres: [
    `CREATE OR REPLACE FUNCTION tr_signed_certificate_founded() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
       IF ${unfounded} THEN RAISE EXCEPTION '${SIGNED_CERTIFICATE_REFUSAL}'; END IF;
       RETURN NEW; END $$`,
    `CREATE OR REPLACE TRIGGER tr_signed_certificate_founded BEFORE INSERT ON signed_certificate
     FOR EACH ROW EXECUTE FUNCTION tr_signed_certificate_founded()`,
    ...copies.postgres,
  ],
};
