import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, createTable, id, json, moment, ref, text } from '../src/platform/database/table';
import { MILESTONE_PLAN_CHECKS } from '../src/units/milestone-plan.checks';

/** Milestones of a round as people change them, version by version; tasks that hang on one. */
export class MilestonePlans0201 implements MigrationInterface {
  name = 'MilestonePlans1750000000201';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'milestone_plan',
      [
        id(),
        ref('round_id', 'round'),
        count('number'),
        json('milestones'),
        text('reason', 1000),
        text('changed_by', 36, { nullable: true }),
        text('changed_by_name', 200),
        moment('changed_at'),
      ],
      { unique: [['round_id', 'number']], checks: MILESTONE_PLAN_CHECKS },
    );
    await runner.query('ALTER TABLE task ADD COLUMN milestone_code varchar(40)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE task DROP COLUMN milestone_code');
    await runner.dropTable('milestone_plan');
  }
}
