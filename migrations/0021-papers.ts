import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MINUTES_CHECKS } from '../src/handover/minutes/minutes.checks';
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

/** Minutes of handover, and the public keys with which papers were signed. */
export class Papers0021 implements MigrationInterface {
  name = 'Papers1750000000021';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'signing_key', [
      text('id', 16, { isPrimary: true }),
      text('public_key', 43),
      moment('created_at'),
    ]);
    await createTable(
      runner,
      'minutes',
      [
        id(),
        ref('round_id', 'round'),
        ref('list_id', 'handover_list'),
        ref('giver_organisation_id', 'organisation'),
        ref('receiver_organisation_id', 'organisation'),
        ref('issuer_organisation_id', 'organisation'),
        count('year'),
        count('sequence'),
        text('number', 60),
        day('drawn_on'),
        text('kind', 12),
        text('state', 12),
        count('row_count'),
        count('movements'),
        text('data_sha256', 64),
        text('key_id', 16),
        ref('docx_file_id', 'stored_file'),
        ref('pdf_file_id', 'stored_file'),
        text('job_id', 36),
        text('drawn_by', 36, { nullable: true }),
        text('drawn_by_name', 200),
        moment('drawn_at'),
        text('signed_number', 60, { nullable: true }),
        day('signed_on', { nullable: true }),
        ref('signed_file_id', 'stored_file', { nullable: true }),
        text('signed_sha256', 64, { nullable: true }),
        json('signers', { nullable: true }),
        text('signed_recorded_by', 36, { nullable: true }),
        text('signed_recorded_by_name', 200, { nullable: true }),
        moment('signed_recorded_at', { nullable: true }),
        version(),
      ],
      {
        unique: [['issuer_organisation_id', 'year', 'sequence'], ['job_id']],
        indexes: [['list_id', 'receiver_organisation_id'], ['data_sha256']],
        checks: MINUTES_CHECKS,
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('minutes');
    await runner.dropTable('signing_key');
  }
}
