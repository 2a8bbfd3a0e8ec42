import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CLOSING_RECORD_CHECKS } from '../src/handover/completion/closing-record.checks';
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

/** Papers about the points of closing a dissolved unit. */
export class Completion0060 implements MigrationInterface {
  name = 'Completion1750000000060';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'closing_record',
      [
        id(),
        ref('round_id', 'round'),
        ref('unit_id', 'administrative_unit'),
        text('point', 20),
        text('kind', 12),
        text('number', 100),
        day('day'),
        text('signer_name', 120, { nullable: true }),
        text('signer_position', 200, { nullable: true }),
        text('note', 1000, { nullable: true }),
        count('in_force_count', { nullable: true }),
        count('replace_count', { nullable: true }),
        count('repeal_count', { nullable: true }),
        json('covers'),
        ref('file_id', 'stored_file'),
        text('file_sha256', 64),
        text('live_key', 100, { nullable: true }),
        text('recorded_by', 36, { nullable: true }),
        text('recorded_by_name', 200),
        moment('recorded_at'),
        moment('withdrawn_at', { nullable: true }),
        text('withdrawn_by', 36, { nullable: true }),
        text('withdrawn_by_name', 200, { nullable: true }),
        text('withdrawn_reason', 1000, { nullable: true }),
        version(),
      ],
      {
        unique: [['live_key']],
        indexes: [['round_id', 'unit_id']],
        checks: CLOSING_RECORD_CHECKS,
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('closing_record');
  }
}
