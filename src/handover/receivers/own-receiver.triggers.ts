import type { TriggerSet } from '../../platform/database/schema';
import { refuseWhere } from '../../platform/database/triggers';

/** What the database answers where a giver would receive from itself. */
export const OWN_RECEIVER = 'portion: the giver of a list cannot receive any of it';

const own = `EXISTS (SELECT 1 FROM handover_list l
  WHERE l.id = NEW.list_id AND l.giver_organisation_id = NEW.receiver_organisation_id)`;
const named = 'NEW.receiver_organisation_id IS NOT NULL';

/** Nobody hands over to itself, whoever writes; what an earlier version let in stays as it is until it is moved. */
export const ownReceiverTriggers: TriggerSet = {
  names: ['tr_portion_receiver_born', 'tr_portion_receiver_moved'],
  sqlite: [
    `CREATE TRIGGER IF NOT EXISTS tr_portion_receiver_born BEFORE INSERT ON portion WHEN ${named} AND ${own}
     BEGIN SELECT RAISE(ABORT, '${OWN_RECEIVER}'); END`,
    `CREATE TRIGGER IF NOT EXISTS tr_portion_receiver_moved BEFORE UPDATE OF receiver_organisation_id ON portion
     WHEN ${named} AND NEW.receiver_organisation_id IS NOT OLD.receiver_organisation_id AND ${own}
     BEGIN SELECT RAISE(ABORT, '${OWN_RECEIVER}'); END`,
  ],
  // Rows come in by thousands: on PostgreSQL they are looked at together.
  postgres: [
    `CREATE OR REPLACE FUNCTION tr_portion_receiver_born() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
       ${refuseWhere(
         `EXISTS (SELECT 1 FROM new_portion p JOIN handover_list l ON l.id = p.list_id
           WHERE l.giver_organisation_id = p.receiver_organisation_id)`,
         OWN_RECEIVER,
       )}
       RETURN NULL; END $$`,
    `CREATE OR REPLACE TRIGGER tr_portion_receiver_born AFTER INSERT ON portion
       REFERENCING NEW TABLE AS new_portion FOR EACH STATEMENT
       EXECUTE FUNCTION tr_portion_receiver_born()`,
    `CREATE OR REPLACE FUNCTION tr_portion_receiver_moved() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
       IF ${own} THEN RAISE EXCEPTION '${OWN_RECEIVER}'; END IF;
       RETURN NEW; END $$`,
    `CREATE OR REPLACE TRIGGER tr_portion_receiver_moved BEFORE UPDATE OF receiver_organisation_id ON portion
       FOR EACH ROW WHEN (${named} AND NEW.receiver_organisation_id IS DISTINCT FROM OLD.receiver_organisation_id)
       EXECUTE FUNCTION tr_portion_receiver_moved()`,
  ],
};
