import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When the end of a custody was recorded, so that who kept what is told of any past moment as it was known then. Of
 * those that ended before, only the day is known: they count as kept until its last moment in Việt Nam.
 */
export class CustodyEnd0140 implements MigrationInterface {
  name = 'CustodyEnd1750000000140';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE item_custody ADD COLUMN ended_at varchar(24)');
    await runner.query(
      `UPDATE item_custody SET ended_at = ended_on || 'T16:59:59.999Z' WHERE ended_on IS NOT NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE item_custody DROP COLUMN ended_at');
  }
}
