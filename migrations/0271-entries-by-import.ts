import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which import made an entry of a register, so that the import can be undone. */
export class EntriesByImport0271 implements MigrationInterface {
  name = 'EntriesByImport1750000000271';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "register_entry" ADD COLUMN "made_by_act" varchar(36)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "register_entry" DROP COLUMN "made_by_act"');
  }
}
