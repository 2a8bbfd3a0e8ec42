import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was left of each criterion when figures were kept; days kept before have none and tell no pace. */
export class ReadinessPace0129 implements MigrationInterface {
  name = 'ReadinessPace1750000000129';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE readiness_snapshot_unit ADD COLUMN left_to_do text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('readiness_snapshot_unit', 'left_to_do');
  }
}
