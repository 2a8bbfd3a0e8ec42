import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ANSWER_CHECKS, GROUP_CHECKS, OBSTACLE_CHECKS } from '../src/obstacles/obstacle.checks';
import {
  count,
  createTable,
  day,
  id,
  longText,
  moment,
  ref,
  text,
  version,
} from '../src/platform/database/table';

const opened = () => [
  moment('opened_at'),
  text('opened_by', 36, { nullable: true }),
  text('opened_by_name', 200),
];
const closed = () => [
  moment('closed_at', { nullable: true }),
  text('closed_by', 36, { nullable: true }),
  text('closed_by_name', 200, { nullable: true }),
];

/** Obstacles, problems that many units share, answers that are known, items of trials they were found at. */
export class Obstacles0084 implements MigrationInterface {
  name = 'Obstacles1750000000084';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'obstacle_counter',
      [id(), ref('round_id', 'round'), count('last_obstacle'), count('last_group')],
      { unique: [['round_id']] },
    );
    await createTable(
      runner,
      'obstacle_group',
      [
        id(),
        ref('round_id', 'round'),
        count('number'),
        text('category', 40),
        text('title', 200),
        text('state', 10),
        text('resolution', 2000, { nullable: true }),
        ...opened(),
        ...closed(),
        version(),
      ],
      {
        unique: [['round_id', 'number']],
        indexes: [['round_id', 'state']],
        checks: GROUP_CHECKS,
      },
    );
    await createTable(
      runner,
      'known_answer',
      [
        id(),
        ref('round_id', 'round'),
        text('category', 40),
        text('question', 500),
        text('answer', 4000),
        text('document_number', 100, { nullable: true }),
        day('document_day', { nullable: true }),
        text('link', 500, { nullable: true }),
        moment('published_at'),
        text('published_by', 36, { nullable: true }),
        text('published_by_name', 200),
        moment('withdrawn_at', { nullable: true }),
        text('withdrawn_by_name', 200, { nullable: true }),
        text('withdrawn_reason', 1000, { nullable: true }),
        version(),
      ],
      { indexes: [['round_id', 'withdrawn_at']], checks: ANSWER_CHECKS },
    );
    await this.obstacles(runner);
    await createTable(
      runner,
      'obstacle_item',
      [
        id(),
        ref('obstacle_id', 'obstacle'),
        ref('rehearsal_id', 'rehearsal'),
        text('item_code', 20),
        text('item_name', 500),
      ],
      { unique: [['obstacle_id', 'rehearsal_id', 'item_code']], indexes: [['rehearsal_id']] },
    );
  }

  private obstacles(runner: QueryRunner): Promise<void> {
    return createTable(
      runner,
      'obstacle',
      [
        id(),
        ref('round_id', 'round'),
        count('number'),
        ref('unit_id', 'administrative_unit'),
        ref('group_id', 'obstacle_group', { nullable: true }),
        text('source', 12),
        text('category', 40),
        text('severity', 10),
        text('due_stage', 8),
        text('title', 200),
        text('description', 4000),
        text('cause', 2000, { nullable: true }),
        longText('folded'),
        text('state', 12),
        moment('state_since'),
        text('level', 12),
        ref('owner_organisation_id', 'organisation'),
        text('owner_person', 200, { nullable: true }),
        text('ministry', 200, { nullable: true }),
        text('waiting_for', 500, { nullable: true }),
        ref('answer_id', 'known_answer', { nullable: true }),
        day('found_on'),
        day('due_on'),
        ...opened(),
        text('outcome', 12, { nullable: true }),
        text('resolution', 2000, { nullable: true }),
        ...closed(),
        count('reopened'),
        version(),
      ],
      {
        unique: [['round_id', 'number']],
        indexes: [
          ['round_id', 'state', 'due_on'],
          ['unit_id'],
          ['group_id'],
          ['owner_organisation_id'],
        ],
        checks: OBSTACLE_CHECKS,
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'obstacle_item',
      'obstacle',
      'known_answer',
      'obstacle_group',
      'obstacle_counter',
    ])
      await runner.dropTable(table);
  }
}
