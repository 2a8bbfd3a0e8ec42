import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How a workbook of a list is laid out; those made before were all for print. */
export class ExportLayouts0054 implements MigrationInterface {
  name = 'ExportLayouts1750000000054';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE list_export ADD COLUMN layout varchar(5) NOT NULL DEFAULT 'print'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE list_export DROP COLUMN layout');
  }
}
