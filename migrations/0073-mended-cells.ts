import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  count,
  createTable,
  id,
  longText,
  moment,
  ref,
  text,
} from '../src/platform/database/table';

/** Cells that a person corrected while looking at the plan of a file. */
export class MendedCells0073 implements MigrationInterface {
  name = 'MendedCells1750000000073';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'import_mend',
      [
        id(),
        ref('batch_id', 'import_batch'),
        text('sheet', 255),
        count('row_number'),
        text('column_key', 60),
        longText('original'),
        longText('value'),
        text('mended_by_name', 200),
        moment('mended_at'),
      ],
      { unique: [['batch_id', 'sheet', 'row_number', 'column_key']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('import_mend');
  }
}
