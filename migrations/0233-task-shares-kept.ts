import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far tasks were when figures of readiness were kept; what was kept before tells nothing of them. */
export class TaskSharesKept0233 implements MigrationInterface {
  name = 'TaskSharesKept1750000000233';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE readiness_snapshot ADD COLUMN tasks text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('readiness_snapshot', 'tasks');
  }
}
