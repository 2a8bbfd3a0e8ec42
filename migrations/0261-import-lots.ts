import type { MigrationInterface, QueryRunner } from 'typeorm';
import { LOT_CHECKS } from '../src/imports/import-lot.entity';
import { count, createTable, id, longText, ref, text } from '../src/platform/database/table';

/** Planned rows that lie together; rows planned before stay where they are. */
export class ImportLots0261 implements MigrationInterface {
  name = 'ImportLots1750000000261';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'import_lot',
      [
        id(),
        ref('batch_id', 'import_batch'),
        count('first_position'),
        count('row_count'),
        text('sheet', 255),
        text('verdict', 10),
        longText('packed'),
      ],
      { unique: [['batch_id', 'first_position']], checks: LOT_CHECKS },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('import_lot');
  }
}
