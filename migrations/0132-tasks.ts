import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  count,
  createTable,
  day,
  id,
  json,
  moment,
  ref,
  text,
  version,
} from '../src/platform/database/table';
import { TASK_CHECKS } from '../src/tasks/task.checks';

/** Columns that tasks of obstacles had, under the same names. */
const KEPT = `id, round_id, obstacle_id, lesson, trial_number, what, unit_id, owner_organisation_id,
  owner_person, due_on, done_on, done_note, done_by_name, made_at, made_by, made_by_name, version`;

/** One table for every task, with those of obstacles and lessons in it; editions of kits. */
export class Tasks0132 implements MigrationInterface {
  name = 'Tasks1750000000132';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'task',
      [
        id(),
        ref('round_id', 'round'),
        text('basis', 12),
        ref('obstacle_id', 'obstacle', { nullable: true }),
        text('lesson', 1000, { nullable: true }),
        count('trial_number', { nullable: true }),
        text('source_id', 36, { nullable: true }),
        text('source_words', 300, { nullable: true }),
        text('what', 500),
        text('guidance', 1000, { nullable: true }),
        text('category', 12),
        ref('unit_id', 'administrative_unit'),
        ref('owner_organisation_id', 'organisation'),
        text('owner_person', 200, { nullable: true }),
        day('due_on'),
        text('kit_code', 40, { nullable: true }),
        count('kit_edition', { nullable: true }),
        text('kit_item', 40, { nullable: true }),
        json('kit_base', { nullable: true }),
        json('after'),
        text('state', 12),
        text('state_note', 1000, { nullable: true }),
        day('done_on', { nullable: true }),
        text('done_note', 1000, { nullable: true }),
        text('done_by_name', 200, { nullable: true }),
        moment('made_at'),
        text('made_by', 36, { nullable: true }),
        text('made_by_name', 200),
        version(),
      ],
      {
        unique: [['round_id', 'unit_id', 'kit_code', 'kit_item']],
        indexes: [['round_id', 'state', 'due_on'], ['unit_id'], ['obstacle_id'], ['source_id']],
        checks: TASK_CHECKS,
      },
    );
    await runner.query(
      `INSERT INTO task (${KEPT}, basis, category, after, state)
       SELECT ${KEPT}, CASE WHEN obstacle_id IS NULL THEN 'lesson' ELSE 'obstacle' END,
         CASE WHEN obstacle_id IS NULL THEN 'trial' ELSE 'other' END, '[]',
         CASE WHEN done_on IS NULL THEN 'todo' ELSE 'done' END
       FROM obstacle_task`,
    );
    await runner.dropTable('obstacle_task');
    await createTable(
      runner,
      'task_kit_edition',
      [
        id(),
        text('code', 40),
        count('edition'),
        text('name_vi', 200),
        text('name_en', 200),
        text('side', 4),
        text('source', 1000),
        json('items'),
        text('note', 1000, { nullable: true }),
        text('made_by', 36, { nullable: true }),
        text('made_by_name', 200),
        moment('made_at'),
      ],
      { unique: [['code', 'edition']] },
    );
  }

  /** Tasks that are not of obstacles or lessons have no place in the older table. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE obstacle_task AS SELECT ${KEPT} FROM task
      WHERE basis IN ('obstacle', 'lesson')`);
    await runner.dropTable('task_kit_edition');
    await runner.dropTable('task');
  }
}
