import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, id, moment, ref, text } from '../src/platform/database/table';

/** Parts of sets whose giver nobody told yet: their bytes wait for a while to be named. */
export class KeptParts0259 implements MigrationInterface {
  name = 'KeptParts1750000000259';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'import_set_kept_part',
      [
        id(),
        ref('member_id', 'import_set_member'),
        ref('file_id', 'stored_file', { nullable: true }),
        text('file_name', 255),
        text('list_type', 10, { nullable: true }),
        moment('expires_at'),
        moment('removed_at', { nullable: true }),
      ],
      {
        unique: [['member_id']],
        indexes: [['expires_at']],
        checks: { file: '(file_id IS NULL) = (removed_at IS NOT NULL)' },
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('import_set_kept_part');
  }
}
