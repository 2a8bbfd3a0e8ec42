import type { TriggerSet } from '../../platform/database/schema';
import { appendOnly } from '../../platform/database/triggers';

/** Of a daily key (round, colon, day) the part that names round and month. */
const monthOf = (alias: string) => `SUBSTR(${alias}.daily_key, 1, 44)`;

/**
 * A day that may go once it is old: of its month a later one was kept, and its papers were not sent out. On
 * whichever a conclusion rests, the foreign key keeps.
 * @param s alias of the snapshot.
 */
export const spentDay = (s: string): string =>
  `${s}.kind = 'daily'
    AND EXISTS (SELECT 1 FROM readiness_snapshot later WHERE later.kind = 'daily'
      AND later.daily_key > ${s}.daily_key AND ${monthOf('later')} = ${monthOf(s)})
    AND NOT EXISTS (SELECT 1 FROM readiness_daily_paper p WHERE p.snapshot_id = ${s}.id AND p.sent_to > 0)`;

/** Rows are never changed; they go with a spent day only. */
function kept(table: string, snapshotId: string): TriggerSet {
  const { names, sqlite, postgres } = appendOnly(table);
  const name = `tr_${table}_append_only`;
  const stays = `NOT EXISTS (SELECT 1 FROM readiness_snapshot s WHERE s.id = OLD.${snapshotId} AND ${spentDay('s')})`;
  const said = `${table} is append-only`;
  return {
    names,
    sqlite: [
      sqlite[0]!,
      `CREATE TRIGGER IF NOT EXISTS ${name}_delete BEFORE DELETE ON ${table} WHEN ${stays}
        BEGIN SELECT RAISE(ABORT, '${said}'); END`,
    ],
    postgres: [
      postgres[0]!,
      `CREATE OR REPLACE TRIGGER ${name}_update BEFORE UPDATE OR TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION ${name}()`,
      `CREATE OR REPLACE FUNCTION ${name}_but_spent() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN IF ${stays} THEN RAISE EXCEPTION '${said}'; END IF; RETURN OLD; END $$`,
      `CREATE OR REPLACE TRIGGER ${name}_delete BEFORE DELETE ON ${table}
        FOR EACH ROW EXECUTE FUNCTION ${name}_but_spent()`,
    ],
  };
}

export const snapshotTriggers = kept('readiness_snapshot', 'id');
export const snapshotUnitTriggers = kept('readiness_snapshot_unit', 'snapshot_id');
