import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, day, id, moment, ref, text } from '../src/platform/database/table';
import { SYSTEM_KEY_CHECKS } from '../src/accounts/system-keys/system-key.checks';

/** Keys by which other systems send test submissions, in the name of an account. */
export class SystemKeys0295 implements MigrationInterface {
  name = 'SystemKeys1750000000295';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'system_key',
      [
        id(),
        ref('account_id', 'account'),
        text('name', 120),
        text('key_hash', 64),
        text('hint', 8),
        moment('made_at'),
        day('last_day'),
        moment('used_at', { nullable: true }),
        text('used_from', 64, { nullable: true }),
        moment('revoked_at', { nullable: true }),
      ],
      {
        unique: [['key_hash']],
        indexes: [['account_id']],
        checks: SYSTEM_KEY_CHECKS,
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('system_key');
  }
}
