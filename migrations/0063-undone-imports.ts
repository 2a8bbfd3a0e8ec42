import type { MigrationInterface, QueryRunner } from 'typeorm';

const ADDED = [
  'act_id varchar(36)',
  'undone_at varchar(24)',
  'undone_by varchar(36)',
  'undone_by_name varchar(200)',
  'undo_reason varchar(1000)',
];

/** By which act the rows of an import were written, and when that was taken back. */
export class UndoneImports0063 implements MigrationInterface {
  name = 'UndoneImports1750000000063';

  async up(runner: QueryRunner): Promise<void> {
    for (const column of ADDED) await runner.query(`ALTER TABLE import_batch ADD COLUMN ${column}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const column of [...ADDED].reverse())
      await runner.query(`ALTER TABLE import_batch DROP COLUMN ${column.split(' ')[0]}`);
  }
}
