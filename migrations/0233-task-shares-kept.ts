import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far tasks were when figures of readiness were kept; what was kept before tells nothing of them. */
export class TaskSharesKept0233 implements MigrationInterface {
  name = 'TaskSharesKept1750000000233';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE readiness_snapshot ADD COLUMN tasks text');
  }

  async down(runner: QueryRunner): Promise<void> {
    // SQLite makes the table anew, and looks through every trigger that speaks of it; the next start makes them again.
    if (runner.connection.options.type === 'better-sqlite3')
      for (const table of ['readiness_snapshot', 'readiness_snapshot_unit'])
        await runner.query(`DROP TRIGGER IF EXISTS "tr_${table}_append_only_delete"`);
    await runner.dropColumn('readiness_snapshot', 'tasks');
  }
}
