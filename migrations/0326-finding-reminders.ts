import type { MigrationInterface, QueryRunner } from 'typeorm';
import { constraintName } from '../src/platform/database/naming';
import {
  count,
  createTable,
  day,
  id,
  json,
  moment,
  ref,
  text,
} from '../src/platform/database/table';

const TABLE = 'reminder_message';
const COLUMNS =
  'id, round_id, account_id, kind, subject_id, subject_name, day, matters, unit_ids, due_at, made_at, read_at, mailed_at, withdrawn_at';
const KINDS_BEFORE = `'request-sent', 'request-due', 'request-late', 'request-returned', 'request-reminded', 'request-standing', 'milestone-near', 'tasks-late', 'obstacles-late', 'discrepancies-open', 'discrepancies-late', 'lists-missing', 'lists-waiting', 'entries-late'`;
const KINDS = KINDS_BEFORE.replace(`'lists-missing'`, `'findings-late', 'lists-missing'`);

/**
 * Reminders of findings past their day. SQLite cannot change a check, so the table is made anew there; the messages in
 * it stay as they are.
 */
export class FindingReminders0326 implements MigrationInterface {
  name = 'FindingReminders1750000000326';

  up(runner: QueryRunner): Promise<void> {
    return allow(runner, KINDS);
  }

  /** Messages of the new kind have no place in the old table and are left out. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM ${TABLE} WHERE kind = 'findings-late'`);
    await allow(runner, KINDS_BEFORE);
  }
}

async function allow(runner: QueryRunner, kinds: string): Promise<void> {
  const check = `kind IN (${kinds})`;
  if (runner.connection.options.type === 'postgres') {
    const name = constraintName('ck', TABLE, ['kind']);
    await runner.query(
      `ALTER TABLE ${TABLE} DROP CONSTRAINT "${name}", ADD CONSTRAINT "${name}" CHECK (${check})`,
    );
    return;
  }
  await runner.query(`CREATE TABLE ${TABLE}_before AS SELECT ${COLUMNS} FROM ${TABLE}`);
  await runner.dropTable(TABLE);
  await createTable(
    runner,
    TABLE,
    [
      ...[id(), ref('round_id', 'round'), ref('account_id', 'account'), text('kind', 20)],
      ...[text('subject_id', 36), text('subject_name', 300), day('day'), count('matters')],
      ...[json('unit_ids'), text('due_at', 24), moment('made_at')],
      ...['read_at', 'mailed_at', 'withdrawn_at'].map((name) => moment(name, { nullable: true })),
    ],
    {
      unique: [['account_id', 'kind', 'subject_id', 'day']],
      indexes: [
        ['account_id', 'made_at'],
        ['round_id', 'made_at'],
        ['subject_id', 'kind'],
      ],
      checks: { kind: check, matters: 'matters > 0' },
    },
  );
  await runner.query(`INSERT INTO ${TABLE} (${COLUMNS}) SELECT ${COLUMNS} FROM ${TABLE}_before`);
  await runner.query(`DROP TABLE ${TABLE}_before`);
}
