import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, createTable, id, ref, text } from '../src/platform/database/table';

/** Further files of minutes with more rows than one paper takes. */
export class MinutesParts0036 implements MigrationInterface {
  name = 'MinutesParts1750000000036';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'minutes_part',
      [
        id(),
        ref('minutes_id', 'minutes'),
        count('part_no'),
        count('row_count'),
        text('data_sha256', 64),
        ref('docx_file_id', 'stored_file'),
        ref('pdf_file_id', 'stored_file'),
      ],
      {
        unique: [['minutes_id', 'part_no']],
        indexes: [['data_sha256']],
        checks: { part_no: 'part_no >= 2' },
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('minutes_part');
  }
}
