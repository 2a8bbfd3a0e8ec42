import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, createTable, id, json, moment, ref, text } from '../src/platform/database/table';

const ADDED = ['column_choices text', 'copy_whole boolean'];

/** How people matched the columns of files: in one import, and remembered for files of the same shape. */
export class ColumnMappings0150 implements MigrationInterface {
  name = 'ColumnMappings1750000000150';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'column_mapping',
      [
        id(),
        text('list_type', 10),
        text('place', 36),
        ref('organisation_id', 'organisation', { nullable: true }),
        text('shape', 64),
        json('choices'),
        text('file_name', 255),
        text('made_by', 36, { nullable: true }),
        text('made_by_name', 200),
        moment('made_at'),
        moment('used_at', { nullable: true }),
        count('uses'),
      ],
      {
        unique: [['list_type', 'place', 'shape']],
        checks: { place: `(place = '*') = (organisation_id IS NULL)` },
      },
    );
    for (const column of ADDED) await runner.query(`ALTER TABLE import_batch ADD COLUMN ${column}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const column of [...ADDED].reverse())
      await runner.query(`ALTER TABLE import_batch DROP COLUMN ${column.split(' ')[0]}`);
    await runner.dropTable('column_mapping');
  }
}
