import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  count,
  createTable,
  flag,
  id,
  json,
  longText,
  moment,
  ref,
  text,
  version,
} from '../src/platform/database/table';
import {
  REQUEST_ANSWER_CHECKS,
  REQUEST_CHECKS,
  REQUEST_UNIT_CHECKS,
} from '../src/requests/request.checks';

/** Forms that units answer: requests, the units asked, their answers. */
export class Requests0133 implements MigrationInterface {
  name = 'Requests1750000000133';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'data_request',
      [
        id(),
        ref('round_id', 'round'),
        text('series_id', 36),
        count('period'),
        text('title', 300),
        text('instructions', 4000, { nullable: true }),
        text('contact', 300, { nullable: true }),
        ref('form_file_id', 'stored_file'),
        json('layout'),
        moment('due_at'),
        text('repeats', 8),
        text('state', 8),
        moment('sent_at', { nullable: true }),
        ref('merged_file_id', 'stored_file', { nullable: true }),
        moment('merged_at', { nullable: true }),
        text('merged_by_name', 200, { nullable: true }),
        moment('made_at'),
        text('made_by', 36, { nullable: true }),
        text('made_by_name', 200),
        version(),
      ],
      {
        unique: [['series_id', 'period']],
        indexes: [['round_id', 'state', 'due_at']],
        checks: REQUEST_CHECKS,
      },
    );
    await createTable(
      runner,
      'data_request_unit',
      [
        id(),
        ref('request_id', 'data_request'),
        ref('unit_id', 'administrative_unit'),
        ref('organisation_id', 'organisation'),
        count('position'),
        text('answer_id', 36, { nullable: true }),
        text('return_reason', 1000, { nullable: true }),
        version(),
      ],
      {
        unique: [['request_id', 'unit_id']],
        indexes: [['unit_id']],
        checks: REQUEST_UNIT_CHECKS,
      },
    );
    await createTable(
      runner,
      'data_request_answer',
      [
        id(),
        ref('request_unit_id', 'data_request_unit'),
        count('number'),
        text('source', 8),
        ref('file_id', 'stored_file', { nullable: true }),
        text('state', 12),
        longText('rows'),
        json('problems'),
        json('differences'),
        flag('late'),
        moment('sent_at'),
        text('sent_by', 36, { nullable: true }),
        text('sent_by_name', 200),
        text('decision_reason', 1000, { nullable: true }),
        text('decided_by_name', 200, { nullable: true }),
        version(),
      ],
      { unique: [['request_unit_id', 'number']], checks: REQUEST_ANSWER_CHECKS },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['data_request_answer', 'data_request_unit', 'data_request'])
      await runner.dropTable(table);
  }
}
