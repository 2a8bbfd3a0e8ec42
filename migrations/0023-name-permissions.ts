import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  createTable,
  day,
  flag,
  id,
  moment,
  ref,
  text,
  version,
} from '../src/platform/database/table';

/** Names of applicants and complainants: taken only by a decision, kind of list by kind of list. */
export class NamePermissions0023 implements MigrationInterface {
  name = 'NamePermissions1750000000023';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'name_permission',
      [
        id(),
        ref('round_id', 'round'),
        text('list_type', 10),
        flag('allowed'),
        text('decided_by', 200, { nullable: true }),
        text('decision_number', 100, { nullable: true }),
        day('decision_date', { nullable: true }),
        text('changed_by', 36, { nullable: true }),
        text('changed_by_name', 200),
        moment('changed_at'),
        version(),
      ],
      {
        unique: [['round_id', 'list_type']],
        checks: {
          decision: `allowed = false OR (decided_by IS NOT NULL AND decision_number IS NOT NULL AND decision_date IS NOT NULL)`,
        },
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('name_permission');
  }
}
