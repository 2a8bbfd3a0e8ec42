import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  count,
  createTable,
  flag,
  id,
  longText,
  moment,
  ref,
  text,
} from '../src/platform/database/table';
import { newId } from '../src/platform/database/ids';
import { fold } from '../src/platform/text/fold';

/** Nullable columns only: both engines add those in place, without rebuilding the table. */
const ADDED = {
  account: [
    'folded_name varchar(200)',
    'password_changed_at varchar(24)',
    'one_time_until varchar(24)',
    'last_signed_in_at varchar(24)',
    'enabled_at varchar(24)',
    'disabled_reason varchar(20)',
  ],
  session: [
    'id varchar(36)',
    'confirmed_at varchar(24)',
    'address varchar(64)',
    'device varchar(200)',
  ],
};
/** Locks are counted by what is typed, known or not; those of the last 15 minutes are let go. */
const MOVED = ['failed_sign_ins integer NOT NULL DEFAULT 0', 'locked_until varchar(24)'];

/** Second factor, recovery codes, counted failures, and what a session and an account remember. */
export class SignIn0010 implements MigrationInterface {
  name = 'SignIn1750000000010';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(ADDED)) {
      for (const column of columns) await runner.query(`ALTER TABLE ${table} ADD COLUMN ${column}`);
    }
    for (const column of MOVED)
      await runner.query(`ALTER TABLE account DROP COLUMN ${column.split(' ')[0]}`);
    await runner.query(`UPDATE account SET password_changed_at = created_at`);
    await runner.query(`UPDATE session SET confirmed_at = created_at`);
    await fillIn(runner);
    await createTable(
      runner,
      'second_factor',
      [
        id(),
        ref('account_id', 'account'),
        longText('secret'),
        flag('confirmed'),
        count('last_step'),
        moment('created_at'),
      ],
      { unique: [['account_id']] },
    );
    await createTable(
      runner,
      'recovery_code',
      [
        id(),
        ref('account_id', 'account'),
        text('code_hash', 64),
        moment('created_at'),
        moment('used_at', { nullable: true }),
      ],
      { unique: [['account_id', 'code_hash']] },
    );
    await createTable(
      runner,
      'sign_in_attempt',
      [
        text('login_index', 64, { isPrimary: true }),
        count('failures'),
        moment('locked_until', { nullable: true }),
        moment('at'),
      ],
      { indexes: [['at']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['sign_in_attempt', 'recovery_code', 'second_factor'])
      await runner.dropTable(table);
    for (const column of MOVED) await runner.query(`ALTER TABLE account ADD COLUMN ${column}`);
    for (const [table, columns] of Object.entries(ADDED)) {
      for (const column of columns)
        await runner.query(`ALTER TABLE ${table} DROP COLUMN ${column.split(' ')[0]}`);
    }
  }
}

/** What only the program can compute: names without marks, and names for the sessions. */
async function fillIn(runner: QueryRunner): Promise<void> {
  const people = (await runner.query(`SELECT id, name FROM account`)) as Record<string, string>[];
  for (const { id, name } of people)
    await change(runner, 'account', 'folded_name', fold(name!), 'id', id!);
  const sessions = (await runner.query(`SELECT token_hash FROM session`)) as {
    token_hash: string;
  }[];
  for (const { token_hash: hash } of sessions)
    await change(runner, 'session', 'id', newId(), 'token_hash', hash);
}

async function change(
  runner: QueryRunner,
  table: string,
  column: string,
  value: string,
  key: string,
  of: string,
): Promise<void> {
  const [first, second] = runner.connection.options.type === 'postgres' ? ['$1', '$2'] : ['?', '?'];
  await runner.query(`UPDATE ${table} SET ${column} = ${first} WHERE ${key} = ${second}`, [
    value,
    of,
  ]);
}
