import type { MigrationInterface, QueryRunner } from 'typeorm';
import { constraintName } from '../src/platform/database/naming';

/**
 * Indexes by which nothing was ever looked for: rows and portions are always asked for of a list, and an act
 * on portions rewrote both entries of each.
 */
const UNUSED: readonly [table: string, columns: string[]][] = [
  ['handover_item', ['list_id', 'bucket']],
  ['portion', ['receiver_organisation_id', 'bucket']],
];

export class FewerIndexes0185 implements MigrationInterface {
  name = 'FewerIndexes1750000000185';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of UNUSED)
      await runner.query(`DROP INDEX "${constraintName('ix', table, columns)}"`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of UNUSED) {
      const on = columns.map((column) => `"${column}"`).join(', ');
      await runner.query(
        `CREATE INDEX "${constraintName('ix', table, columns)}" ON "${table}" (${on})`,
      );
    }
  }
}
