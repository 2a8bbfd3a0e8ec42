import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, id, moment, ref, text } from '../src/platform/database/table';

/** What spellings in files mean, remembered for the next file; which of them a file was read by. */
export class RememberedSpellings0258 implements MigrationInterface {
  name = 'RememberedSpellings1750000000258';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'remembered_spelling',
      [
        id(),
        text('list_type', 10),
        text('place', 36),
        ref('organisation_id', 'organisation', { nullable: true }),
        text('column_key', 60),
        text('spelling', 255),
        text('written', 255),
        text('meaning', 255),
        text('file_name', 255),
        text('made_by', 36, { nullable: true }),
        text('made_by_name', 200),
        moment('made_at'),
      ],
      {
        unique: [['list_type', 'place', 'column_key', 'spelling']],
        checks: { place: `(place = '*') = (organisation_id IS NULL)` },
      },
    );
    await runner.query('ALTER TABLE import_batch ADD COLUMN spellings text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE import_batch DROP COLUMN spellings');
    await runner.dropTable('remembered_spelling');
  }
}
