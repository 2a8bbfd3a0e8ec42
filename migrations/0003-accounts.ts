import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  count,
  createTable,
  day,
  flag,
  id,
  moment,
  ref,
  text,
  version,
} from '../src/platform/database/table';

/** People who sign in, their duties and sessions. */
export class Accounts0003 implements MigrationInterface {
  name = 'Accounts1750000000003';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'account',
      [
        id(),
        text('login', 80),
        text('name', 200),
        text('password_hash', 200),
        count('failed_sign_ins'),
        moment('locked_until', { nullable: true }),
        flag('disabled'),
        moment('created_at'),
        version(),
      ],
      { unique: [['login']] },
    );
    await createTable(
      runner,
      'duty',
      [
        id(),
        ref('account_id', 'account'),
        text('role', 30),
        ref('organisation_id', 'organisation', { nullable: true }),
        day('valid_from'),
        day('valid_to', { nullable: true }),
      ],
      {
        indexes: [['account_id']],
        checks: {
          role: `role IN ('province_officer', 'commune_officer', 'viewer')`,
          scope: `role <> 'commune_officer' OR organisation_id IS NOT NULL`,
        },
      },
    );
    await createTable(
      runner,
      'session',
      [
        text('token_hash', 64, { isPrimary: true }),
        ref('account_id', 'account'),
        moment('created_at'),
        moment('seen_at'),
        moment('expires_at'),
      ],
      { indexes: [['account_id']] },
    );
    await createTable(runner, 'setup_token', [
      id(),
      text('token_hash', 64),
      moment('created_at'),
      moment('used_at', { nullable: true }),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['setup_token', 'session', 'duty', 'account'])
      await runner.dropTable(table);
  }
}
