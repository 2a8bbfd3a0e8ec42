import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which rows of its list a file does not contain, beside how many. */
export class MissingRows0190 implements MigrationInterface {
  name = 'MissingRows1750000000190';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE import_batch ADD COLUMN missing_rows text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE import_batch DROP COLUMN missing_rows');
  }
}
