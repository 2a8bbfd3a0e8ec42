import type { TriggerSet } from '../../platform/database/schema';
import { plannedNow } from '../../platform/database/triggers';

/** What the database answers to a result of a unit or a procedure that its run does not ask about. */
export const NOT_EXPECTED = 'verification_result: the run expects no such pair';
/** What it answers to who would give a result to another pair. */
export const PAIR_STAYS = 'verification_result: a result stays with its pair';
/** What it answers to who would remove what results refer to. */
export const HAS_RESULTS = 'verification_result: results refer to this';

/** Tables that say what a run asks about, with the column that is half of a pair. */
const PARENTS = { verification_unit: 'unit_id', verification_expectation: 'procedure_id' } as const;
const RESULT = 'tr_verification_result';
const KEY = ['run_id', 'unit_id', 'procedure_id'];

const changed = (columns: readonly string[], differ: string) =>
  columns.map((column) => `NEW.${column} ${differ} OLD.${column}`).join(' OR ');

/**
 * A result is about a unit and a procedure that its run asks about, keeps its pair, and holds both: what three foreign
 * keys would promise, and that both belong to the run. PostgreSQL looks at all rows of a statement together and
 * locks the few it refers to, as a foreign key would; checked row by row they cost more than the rows. The distinct ones are
 * worked out once whatever was planned before: a session keeps the plan of its first statement, which may have added no row.
 */
export const verificationTriggers: TriggerSet = {
  names: [
    ...[`${RESULT}_born`, `${RESULT}_moved`],
    ...Object.keys(PARENTS).flatMap((parent) => [`tr_${parent}_kept`, `tr_${parent}_moved`]),
  ],
  sqlite: [
    `CREATE TRIGGER IF NOT EXISTS ${RESULT}_born AFTER INSERT ON verification_result
     WHEN ${Object.entries(PARENTS)
       .map(
         ([parent, half]) => `NOT EXISTS (SELECT 1 FROM ${parent} known
           WHERE known.run_id = NEW.run_id AND known.${half} = NEW.${half})`,
       )
       .join(' OR ')}
     BEGIN SELECT RAISE(ABORT, '${NOT_EXPECTED}'); END`,
    `CREATE TRIGGER IF NOT EXISTS ${RESULT}_moved BEFORE UPDATE OF ${KEY.join(', ')} ON verification_result
     WHEN ${changed(KEY, 'IS NOT')}
     BEGIN SELECT RAISE(ABORT, '${PAIR_STAYS}'); END`,
    ...Object.entries(PARENTS).flatMap(([parent, half]) => {
      const held = `EXISTS (SELECT 1 FROM verification_result held
        WHERE held.run_id = OLD.run_id AND held.${half} = OLD.${half})`;
      return [
        `CREATE TRIGGER IF NOT EXISTS tr_${parent}_kept BEFORE DELETE ON ${parent}
         WHEN ${held} BEGIN SELECT RAISE(ABORT, '${HAS_RESULTS}'); END`,
        `CREATE TRIGGER IF NOT EXISTS tr_${parent}_moved BEFORE UPDATE OF run_id, ${half} ON ${parent}
         WHEN (${changed(['run_id', half], 'IS NOT')}) AND ${held}
         BEGIN SELECT RAISE(ABORT, '${HAS_RESULTS}'); END`,
      ];
    }),
  ],
  postgres: [
    `CREATE OR REPLACE FUNCTION ${RESULT}_born() RETURNS trigger LANGUAGE plpgsql AS $$
     DECLARE missing boolean; BEGIN
       -- Nothing new where results were there before, as each unit's are when it is stored.
       ${plannedNow('SELECT NOT EXISTS (SELECT 1 FROM born)')} INTO missing;
       IF missing THEN RETURN NULL; END IF;
       ${Object.entries(PARENTS)
         .map(
           ([parent, half]) => `
       ${plannedNow(`WITH pair AS MATERIALIZED (SELECT DISTINCT run_id, ${half} FROM born),
         locked AS MATERIALIZED (SELECT 1 FROM ${parent} JOIN pair USING (run_id, ${half}) FOR KEY SHARE OF ${parent})
       SELECT (SELECT COUNT(*) FROM locked) < (SELECT COUNT(*) FROM pair)`)} INTO missing;
       IF missing THEN RAISE EXCEPTION '${NOT_EXPECTED}'; END IF;`,
         )
         .join('')}
       RETURN NULL; END $$`,
    `CREATE OR REPLACE TRIGGER ${RESULT}_born AFTER INSERT ON verification_result
     REFERENCING NEW TABLE AS born FOR EACH STATEMENT EXECUTE FUNCTION ${RESULT}_born()`,
    `CREATE OR REPLACE FUNCTION ${RESULT}_moved() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN RAISE EXCEPTION '${PAIR_STAYS}'; END $$`,
    `CREATE OR REPLACE TRIGGER ${RESULT}_moved BEFORE UPDATE OF ${KEY.join(', ')} ON verification_result
     FOR EACH ROW WHEN (${changed(KEY, 'IS DISTINCT FROM')}) EXECUTE FUNCTION ${RESULT}_moved()`,
    ...Object.entries(PARENTS).flatMap(([parent, half]) => [
      `CREATE OR REPLACE FUNCTION tr_${parent}_kept() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
         IF EXISTS (SELECT 1 FROM verification_result held
                    WHERE held.run_id = OLD.run_id AND held.${half} = OLD.${half})
         THEN RAISE EXCEPTION '${HAS_RESULTS}'; END IF;
         IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
         RETURN NEW; END $$`,
      `CREATE OR REPLACE TRIGGER tr_${parent}_kept BEFORE DELETE ON ${parent}
       FOR EACH ROW EXECUTE FUNCTION tr_${parent}_kept()`,
      `CREATE OR REPLACE TRIGGER tr_${parent}_moved BEFORE UPDATE OF run_id, ${half} ON ${parent}
       FOR EACH ROW WHEN (${changed(['run_id', half], 'IS DISTINCT FROM')})
       EXECUTE FUNCTION tr_${parent}_kept()`,
    ]),
  ],
};
