import type { TriggerSet } from '../../platform/database/schema';
import { refuseWhere } from '../../platform/database/triggers';

/** What the database answers to a result, or to what is shown, of a pair that its run does not ask about now. */
export const NOT_EXPECTED = 'verification_result: the run expects no such pair';
/** What it answers to who would ask more of a run that has begun. */
export const ASKED_BEFORE = 'verification_asked: a run asks what it was made for';
/** What it answers to who would remove what pairs consist of, or give them another. */
export const HAS_RESULTS = 'verification_result: results refer to this';

/** What it answers to who would change what was found of a unit. */
export const SETTLED = 'verification_unit: what was found of a unit stays';

/** For each table what must be known of a row (alias `fresh`) when it is put in. */
const KNOWN = {
  // Only while the unit is not settled: afterwards nothing can be found otherwise any more.
  verification_result: `SELECT 1 FROM verification_unit unit
    JOIN verification_asked asked
      ON asked.run_id = unit.run_id AND asked.asked_set = unit.asked_set
    WHERE unit.run_id = fresh.run_id AND unit.unit_id = fresh.unit_id AND unit.state = 'pending'
      AND asked.procedure_id = fresh.procedure_id`,
  verification_asked: `SELECT 1 FROM verification_expectation expected
    JOIN verification_run run ON run.id = expected.run_id AND run.state = 'pending'
    WHERE expected.run_id = fresh.run_id AND expected.procedure_id = fresh.procedure_id`,
  verification_shown: `SELECT 1 FROM verification_expectation expected
    WHERE expected.run_id = fresh.run_id AND expected.procedure_id = fresh.procedure_id`,
} as const;
const REFUSALS: Record<keyof typeof KNOWN, string> = {
  verification_result: NOT_EXPECTED,
  verification_asked: ASKED_BEFORE,
  verification_shown: NOT_EXPECTED,
};
const BORN = Object.entries(KNOWN) as [keyof typeof KNOWN, string][];

/** Tables that say what a run asks about: their key, and when pairs rest on a row. */
const PARENTS = {
  verification_unit: {
    key: ['run_id', 'unit_id', 'asked_set'],
    held: `OLD.asked_set IS NOT NULL OR EXISTS (SELECT 1 FROM verification_result held
      WHERE held.run_id = OLD.run_id AND held.unit_id = OLD.unit_id)`,
  },
  verification_expectation: {
    key: ['run_id', 'procedure_id'],
    held: `EXISTS (SELECT 1 FROM verification_asked held
        WHERE held.run_id = OLD.run_id AND held.procedure_id = OLD.procedure_id)
      OR EXISTS (SELECT 1 FROM verification_result held
        WHERE held.run_id = OLD.run_id AND held.procedure_id = OLD.procedure_id)`,
  },
} as const;

const FOUND = ['state', 'passed', 'failed', 'unverifiable', 'fault_reason', 'seen_at', 'digest'];

const changed = (columns: readonly string[], differ: string) =>
  columns.map((column) => `NEW.${column} ${differ} OLD.${column}`).join(' OR ');

/**
 * Every pair of a run has exactly one result, see `pairsOf`: what is asked of its units is put in before it begins and
 * stays; a result of its own is about a pair that is asked, and comes before its unit is settled. PostgreSQL looks at all
 * rows of a statement together: checked row by row they cost more than the rows.
 */
export const verificationTriggers: TriggerSet = {
  names: [
    ...BORN.map(([table]) => `tr_${table}_born`),
    ...Object.keys(PARENTS).flatMap((parent) => [`tr_${parent}_kept`, `tr_${parent}_moved`]),
    'tr_verification_unit_settled',
  ],
  sqlite: [
    ...BORN.map(
      ([table, known]) => `CREATE TRIGGER IF NOT EXISTS tr_${table}_born AFTER INSERT ON ${table}
       WHEN NOT EXISTS (${known.replaceAll('fresh.', 'NEW.')})
       BEGIN SELECT RAISE(ABORT, '${REFUSALS[table]}'); END`,
    ),
    ...Object.entries(PARENTS).flatMap(([parent, { key, held }]) => [
      `CREATE TRIGGER IF NOT EXISTS tr_${parent}_kept BEFORE DELETE ON ${parent}
       WHEN ${held} BEGIN SELECT RAISE(ABORT, '${HAS_RESULTS}'); END`,
      `CREATE TRIGGER IF NOT EXISTS tr_${parent}_moved BEFORE UPDATE OF ${key.join(', ')} ON ${parent}
       WHEN (${changed(key, 'IS NOT')}) AND (${held})
       BEGIN SELECT RAISE(ABORT, '${HAS_RESULTS}'); END`,
    ]),
    `CREATE TRIGGER IF NOT EXISTS tr_verification_unit_settled BEFORE UPDATE ON verification_unit
     WHEN OLD.state = 'done' AND (${changed(FOUND, 'IS NOT')})
     BEGIN SELECT RAISE(ABORT, '${SETTLED}'); END`,
  ],
  postgres: [
    ...BORN.flatMap(([table, known]) => [
      `CREATE OR REPLACE FUNCTION tr_${table}_born() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
       ${refuseWhere(
         `EXISTS (SELECT 1 FROM born fresh WHERE NOT EXISTS (${known}))`,
         REFUSALS[table],
       )}
       RETURN NULL; END $$`,
      `CREATE OR REPLACE TRIGGER tr_${table}_born AFTER INSERT ON ${table}
       REFERENCING NEW TABLE AS born FOR EACH STATEMENT EXECUTE FUNCTION tr_${table}_born()`,
    ]),
    ...Object.entries(PARENTS).flatMap(([parent, { key, held }]) => [
      `CREATE OR REPLACE FUNCTION tr_${parent}_kept() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
         IF ${held} THEN RAISE EXCEPTION '${HAS_RESULTS}'; END IF;
         IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
         RETURN NEW; END $$`,
      `CREATE OR REPLACE TRIGGER tr_${parent}_kept BEFORE DELETE ON ${parent}
       FOR EACH ROW EXECUTE FUNCTION tr_${parent}_kept()`,
      `CREATE OR REPLACE TRIGGER tr_${parent}_moved BEFORE UPDATE OF ${key.join(', ')} ON ${parent}
       FOR EACH ROW WHEN (${changed(key, 'IS DISTINCT FROM')})
       EXECUTE FUNCTION tr_${parent}_kept()`,
    ]),
    `CREATE OR REPLACE FUNCTION tr_verification_unit_settled() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN RAISE EXCEPTION '${SETTLED}'; END $$`,
    `CREATE OR REPLACE TRIGGER tr_verification_unit_settled BEFORE UPDATE ON verification_unit
     FOR EACH ROW WHEN (OLD.state = 'done' AND (${changed(FOUND, 'IS DISTINCT FROM')}))
     EXECUTE FUNCTION tr_verification_unit_settled()`,
  ],
};
