import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, createTable, id, json, moment, text } from '../src/platform/database/table';

/** Keys that can be destroyed, and the runs in which data went by rule. */
export class Retention0018 implements MigrationInterface {
  name = 'Retention1750000000018';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'data_key',
      [
        id(),
        text('owner_type', 40),
        text('owner_id', 36),
        count('number'),
        text('wrapped', 200, { nullable: true }),
        moment('created_at'),
        moment('destroyed_at', { nullable: true }),
        text('destroyed_by', 60, { nullable: true }),
      ],
      {
        unique: [['owner_type', 'owner_id', 'number']],
        checks: {
          destroyed:
            '(wrapped IS NULL) = (destroyed_at IS NOT NULL) AND (wrapped IS NULL) = (destroyed_by IS NOT NULL)',
        },
      },
    );
    await createTable(
      runner,
      'retention_run',
      [
        count('number', { isPrimary: true }),
        text('outcome', 20),
        moment('at'),
        text('requested_by', 36, { nullable: true }),
        text('requested_by_name', 200),
        json('removed'),
      ],
      { checks: { outcome: `outcome IN ('announced', 'done', 'refused', 'confirmed')` } },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('retention_run');
    await runner.dropTable('data_key');
  }
}
