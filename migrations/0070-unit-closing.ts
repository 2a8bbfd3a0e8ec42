import type { MigrationInterface, QueryRunner } from 'typeorm';
import { UNIT_CLOSING_CHECKS } from '../src/handover/completion/unit-closing.checks';
import {
  count,
  createTable,
  day,
  id,
  json,
  longText,
  moment,
  ref,
  text,
  version,
} from '../src/platform/database/table';

/** Dissolved units that were closed, and their certificates. */
export class UnitClosing0070 implements MigrationInterface {
  name = 'UnitClosing1750000000070';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'unit_closing',
      [
        id(),
        ref('round_id', 'round'),
        ref('unit_id', 'administrative_unit'),
        longText('facts'),
        text('facts_sha256', 64),
        ref('issuer_organisation_id', 'organisation'),
        count('year'),
        count('sequence'),
        text('number', 60),
        day('day'),
        json('wording'),
        text('live_key', 80, { nullable: true }),
        text('closed_by', 36, { nullable: true }),
        text('closed_by_name', 200),
        moment('closed_at'),
        text('reopened_by', 36, { nullable: true }),
        text('reopened_by_name', 200, { nullable: true }),
        moment('reopened_at', { nullable: true }),
        text('reopen_reason', 1000, { nullable: true }),
        version(),
      ],
      {
        unique: [['live_key'], ['issuer_organisation_id', 'year', 'sequence']],
        indexes: [['round_id', 'unit_id']],
        checks: UNIT_CLOSING_CHECKS,
      },
    );
    await createTable(
      runner,
      'completion_certificate',
      [
        id(),
        ref('closing_id', 'unit_closing'),
        text('facts_sha256', 64),
        text('data_sha256', 64),
        text('key_id', 16),
        ref('docx_file_id', 'stored_file'),
        ref('pdf_file_id', 'stored_file'),
        moment('drawn_at'),
      ],
      { unique: [['closing_id']], indexes: [['data_sha256']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('completion_certificate');
    await runner.dropTable('unit_closing');
  }
}
