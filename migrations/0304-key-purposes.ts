import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a key of another system is for; those made before send test submissions. */
export class KeyPurposes0304 implements MigrationInterface {
  name = 'KeyPurposes1750000000304';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "system_key" ADD COLUMN "purpose" varchar(16) NOT NULL DEFAULT 'tests'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "system_key" DROP COLUMN "purpose"');
  }
}
