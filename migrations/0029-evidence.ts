import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ATTACHMENT_CHECKS } from '../src/handover/evidence/attachment.checks';
import {
  count,
  createTable,
  day,
  flag,
  id,
  moment,
  ref,
  text,
  version,
} from '../src/platform/database/table';

/** Files as evidence of lists, rows and other things. */
export class Evidence0029 implements MigrationInterface {
  name = 'Evidence1750000000029';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'attachment',
      [
        id(),
        text('subject_kind', 20),
        text('subject_id', 36),
        ref('round_id', 'round'),
        ref('list_id', 'handover_list', { nullable: true }),
        ref('file_id', 'stored_file'),
        text('kind', 12),
        text('title', 300),
        text('document_number', 60, { nullable: true }),
        day('document_day', { nullable: true }),
        text('sha256', 64),
        text('sent_sha256', 64),
        count('size'),
        flag('cleaned'),
        text('taken_at', 19, { nullable: true }),
        text('live_key', 130, { nullable: true }),
        text('added_by', 36, { nullable: true }),
        text('added_by_name', 200),
        moment('added_at'),
        moment('withdrawn_at', { nullable: true }),
        text('withdrawn_by', 36, { nullable: true }),
        text('withdrawn_by_name', 200, { nullable: true }),
        text('withdrawn_reason', 1000, { nullable: true }),
        version(),
      ],
      {
        unique: [['live_key']],
        indexes: [['subject_kind', 'subject_id'], ['list_id']],
        checks: ATTACHMENT_CHECKS,
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('attachment');
  }
}
