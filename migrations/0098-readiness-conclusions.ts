import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  count,
  createTable,
  day,
  id,
  longText,
  moment,
  ref,
  text,
} from '../src/platform/database/table';
import { CONCLUSION_CHECKS } from '../src/readiness/conclusions/conclusion.checks';
import { SNAPSHOT_CHECKS, SNAPSHOT_UNIT_CHECKS } from '../src/readiness/snapshots/snapshot.checks';

/** How rounds were judged at moments that have passed, and what the steering committee concluded on it. */
export class ReadinessConclusions0098 implements MigrationInterface {
  name = 'ReadinessConclusions1750000000098';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'readiness_snapshot',
      [
        id(),
        ref('round_id', 'round'),
        moment('as_of'),
        text('kind', 10),
        text('daily_key', 60, { nullable: true }),
        count('criteria_version'),
        count('green'),
        count('yellow'),
        count('red'),
        text('made_by', 36, { nullable: true }),
        text('made_by_name', 200),
      ],
      { unique: [['daily_key']], indexes: [['round_id', 'as_of']], checks: SNAPSHOT_CHECKS },
    );
    await createTable(
      runner,
      'readiness_snapshot_unit',
      [
        id(),
        ref('snapshot_id', 'readiness_snapshot'),
        ref('unit_id', 'administrative_unit'),
        text('verdict', 10),
        count('score', { nullable: true }),
        text('deciding', 60, { nullable: true }),
        longText('body'),
        text('sha256', 64),
      ],
      {
        unique: [['snapshot_id', 'unit_id']],
        indexes: [['unit_id']],
        checks: SNAPSHOT_UNIT_CHECKS,
      },
    );
    await createTable(
      runner,
      'readiness_conclusion',
      [
        id(),
        ref('round_id', 'round'),
        ref('unit_id', 'administrative_unit'),
        count('number'),
        text('kind', 12),
        text('notice_number', 100),
        day('notice_day'),
        text('remedy', 2000),
        ref('snapshot_unit_id', 'readiness_snapshot_unit'),
        text('snapshot_sha256', 64),
        ref('file_id', 'stored_file'),
        text('file_sha256', 64),
        text('concluded_by', 36, { nullable: true }),
        text('concluded_by_name', 200),
        moment('concluded_at'),
      ],
      { unique: [['round_id', 'unit_id', 'number']], checks: CONCLUSION_CHECKS },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('readiness_conclusion');
    await runner.dropTable('readiness_snapshot_unit');
    await runner.dropTable('readiness_snapshot');
  }
}
