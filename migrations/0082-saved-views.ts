import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, id, moment, ref, text } from '../src/platform/database/table';

/** What people look at in lists, each under a name of their own. */
export class SavedViews0082 implements MigrationInterface {
  name = 'SavedViews1750000000082';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'saved_view',
      [
        id(),
        ref('account_id', 'account'),
        text('list_type', 10),
        text('name', 80),
        text('folded_name', 80),
        text('address', 4000),
        moment('saved_at'),
      ],
      { unique: [['account_id', 'list_type', 'folded_name']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('saved_view');
  }
}
