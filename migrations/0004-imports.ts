import type { MigrationInterface, QueryRunner } from 'typeorm';
import { BATCH_CHECKS } from '../src/imports/batch-state';
import { COUNT_CHECKS, COUNT_COLUMNS } from '../src/imports/import-counts.columns';
import { ROW_CHECKS } from '../src/imports/import-row.entity';
import {
  count,
  createTable,
  id,
  json,
  longText,
  moment,
  ref,
  text,
  version,
} from '../src/platform/database/table';

const counts = () => COUNT_COLUMNS.map((name) => count(name));

/** Uploaded files, their sheets and their planned rows. */
export class Imports0004 implements MigrationInterface {
  name = 'Imports1750000000004';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'import_batch',
      [
        ...counts(),
        id(),
        ref('round_id', 'round'),
        ref('giver_organisation_id', 'organisation'),
        text('list_type', 10),
        text('state', 10),
        ref('file_id', 'stored_file', { nullable: true }),
        text('file_name', 255),
        text('sha256', 64),
        count('file_size'),
        text('job_id', 36),
        text('uploaded_by', 36, { nullable: true }),
        text('uploaded_by_name', 200),
        moment('uploaded_at'),
        text('applied_by', 36, { nullable: true }),
        text('applied_by_name', 200, { nullable: true }),
        moment('applied_at', { nullable: true }),
        text('list_id', 36, { nullable: true }),
        count('missing_from_file'),
        text('problem_code', 60, { nullable: true }),
        longText('problem_vi', { nullable: true }),
        longText('problem_en', { nullable: true }),
        version(),
      ],
      {
        indexes: [
          ['round_id', 'uploaded_at'],
          ['giver_organisation_id', 'list_type', 'sha256'],
        ],
        checks: BATCH_CHECKS,
      },
    );
    await createTable(
      runner,
      'import_sheet',
      [
        ...counts(),
        id(),
        ref('batch_id', 'import_batch'),
        count('position'),
        text('name', 255),
        text('outcome', 20),
        json('report'),
      ],
      { unique: [['batch_id', 'position']], checks: COUNT_CHECKS },
    );
    await createTable(
      runner,
      'import_row',
      [
        id(),
        ref('batch_id', 'import_batch'),
        count('position'),
        text('sheet', 255),
        count('row_number'),
        text('verdict', 10),
        json('values'),
        json('group_path'),
        text('fingerprint', 64),
        text('receiver_organisation_id', 36, { nullable: true }),
        text('target_id', 36, { nullable: true }),
        json('before', { nullable: true }),
        json('problems'),
      ],
      {
        unique: [['batch_id', 'position']],
        indexes: [['batch_id', 'verdict', 'position']],
        checks: ROW_CHECKS,
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['import_row', 'import_sheet', 'import_batch'])
      await runner.dropTable(table);
  }
}
