import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, id, moment, ref, text, version } from '../src/platform/database/table';

/** Accounts by which the test dossiers of a round may be handed in. */
export class TestAccounts0327 implements MigrationInterface {
  name = 'TestAccounts1750000000327';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'test_account',
      [
        id(),
        ref('round_id', 'round'),
        text('name', 200),
        text('key', 200),
        text('purpose', 300, { nullable: true }),
        text('declared_by_name', 200),
        moment('declared_at'),
        moment('withdrawn_at', { nullable: true }),
        version(),
      ],
      { unique: [['round_id', 'key']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('test_account');
  }
}
