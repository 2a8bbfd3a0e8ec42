import type { TriggerSet } from '../../platform/database/schema';

/** What the database answers where an undecided asset would be taken over. */
export const UNDECIDED =
  'portion: the asset lies in several communes and nobody decided who receives it';

const undecided = `EXISTS (SELECT 1 FROM spanning_asset s
  WHERE s.item_id = NEW.item_id AND s.decision_number IS NULL)`;

/** Nothing that lies in several communes is accepted before the decision, whoever writes. */
export const spanningTriggers: TriggerSet = {
  names: ['tr_portion_decided'],
  sqlite: [
    `CREATE TRIGGER IF NOT EXISTS tr_portion_decided BEFORE UPDATE OF bucket ON portion
     WHEN NEW.bucket = 'accepted' AND OLD.bucket <> 'accepted' AND ${undecided}
     BEGIN SELECT RAISE(ABORT, '${UNDECIDED}'); END`,
  ],
  postgres: [
    `CREATE OR REPLACE FUNCTION tr_portion_decided() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
       IF ${undecided} THEN RAISE EXCEPTION '${UNDECIDED}'; END IF;
       RETURN NEW; END $$`,
    `CREATE OR REPLACE TRIGGER tr_portion_decided BEFORE UPDATE OF bucket ON portion FOR EACH ROW
       WHEN (NEW.bucket = 'accepted' AND OLD.bucket <> 'accepted')
       EXECUTE FUNCTION tr_portion_decided()`,
  ],
};
