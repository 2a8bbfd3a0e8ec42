import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SHIFT_CHECKS, SUPPORT_TEAM_CHECKS } from '../src/obstacles/standby/standby.checks';
import { TASK_CHECKS } from '../src/obstacles/tasks/obstacle-task.checks';
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

const changed = () => [text('changed_by_name', 200), moment('changed_at'), version()];
const place = () => [id(), ref('round_id', 'round'), ref('unit_id', 'administrative_unit')];

/** Tasks of obstacles and lessons; who is on duty, support teams, hotlines. */
export class Standby0094 implements MigrationInterface {
  name = 'Standby1750000000094';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'obstacle_task',
      [
        id(),
        ref('round_id', 'round'),
        ref('obstacle_id', 'obstacle', { nullable: true }),
        text('lesson', 1000, { nullable: true }),
        count('trial_number', { nullable: true }),
        text('what', 500),
        ref('unit_id', 'administrative_unit'),
        ref('owner_organisation_id', 'organisation'),
        text('owner_person', 200, { nullable: true }),
        day('due_on'),
        day('done_on', { nullable: true }),
        text('done_note', 1000, { nullable: true }),
        text('done_by_name', 200, { nullable: true }),
        moment('made_at'),
        text('made_by', 36, { nullable: true }),
        text('made_by_name', 200),
        version(),
      ],
      { indexes: [['round_id', 'done_on', 'due_on'], ['obstacle_id']], checks: TASK_CHECKS },
    );
    await createTable(
      runner,
      'standby_shift',
      [
        ...place(),
        day('day'),
        text('from_time', 5),
        text('to_time', 5),
        text('field', 12),
        text('person', 200),
        text('position', 200, { nullable: true }),
        text('phone', 30),
        text('note', 500, { nullable: true }),
        ...changed(),
      ],
      { indexes: [['round_id', 'day'], ['unit_id']], checks: SHIFT_CHECKS },
    );
    await createTable(
      runner,
      'support_team',
      [
        ...place(),
        text('campaign', 200, { nullable: true }),
        text('kind', 10),
        text('name', 200),
        text('place', 300, { nullable: true }),
        text('leader', 200, { nullable: true }),
        text('phone', 30, { nullable: true }),
        count('members'),
        json('helps'),
        day('active_from'),
        day('active_to', { nullable: true }),
        count('people_helped'),
        count('households_helped'),
        count('dossiers_helped'),
        ...changed(),
      ],
      { indexes: [['round_id', 'unit_id']], checks: SUPPORT_TEAM_CHECKS },
    );
    await createTable(
      runner,
      'hotline',
      [
        ...place(),
        text('name', 200),
        text('phone', 30),
        text('hours', 100),
        text('note', 500, { nullable: true }),
        ...changed(),
      ],
      { unique: [['round_id', 'unit_id', 'phone']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['hotline', 'support_team', 'standby_shift', 'obstacle_task'])
      await runner.dropTable(table);
  }
}
