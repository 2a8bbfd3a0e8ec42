import { TableCheck, type MigrationInterface, type QueryRunner } from 'typeorm';

const NAME = 'ck_list_export_layout';

/** A workbook of a list is laid out for print or flat, and in no other way. */
export class ExportLayoutCheck0116 implements MigrationInterface {
  name = 'ExportLayoutCheck1750000000116';

  async up(runner: QueryRunner): Promise<void> {
    const check = new TableCheck({ name: NAME, expression: `layout IN ('print', 'flat')` });
    await runner.createCheckConstraint('list_export', check);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropCheckConstraint('list_export', NAME);
  }
}
