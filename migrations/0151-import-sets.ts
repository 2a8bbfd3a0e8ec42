import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  count,
  createTable,
  id,
  json,
  longText,
  moment,
  ref,
  text,
} from '../src/platform/database/table';

const PROBLEM = () => [
  text('problem_code', 60, { nullable: true }),
  longText('problem_vi', { nullable: true }),
  longText('problem_en', { nullable: true }),
];

/** Many files brought in at once, or one file of several givers: each part is an import of its own. */
export class ImportSets0151 implements MigrationInterface {
  name = 'ImportSets1750000000151';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'import_set',
      [
        id(),
        ref('round_id', 'round'),
        text('kind', 10),
        text('list_type', 10, { nullable: true }),
        text('giver_heading', 200, { nullable: true }),
        text('job_id', 36, { nullable: true }),
        text('created_by', 36, { nullable: true }),
        text('created_by_name', 200),
        moment('created_at'),
      ],
      {
        indexes: [['round_id', 'created_at']],
        checks: {
          kind: `kind IN ('files', 'givers')`,
          list_type: `kind = 'files' OR list_type IS NOT NULL`,
        },
      },
    );
    await createTable(
      runner,
      'import_set_file',
      [
        id(),
        ref('set_id', 'import_set'),
        ref('file_id', 'stored_file', { nullable: true }),
        text('file_name', 255),
        text('sha256', 64),
        count('file_size'),
        text('job_id', 36),
        text('state', 10),
        count('data_rows'),
        count('total_rows'),
        count('converted_cells'),
        ...PROBLEM(),
        moment('sent_at'),
      ],
      {
        indexes: [['set_id', 'sent_at']],
        checks: {
          state: `state IN ('waiting', 'opened', 'refused')`,
          file: `(state = 'waiting') = (file_id IS NOT NULL)`,
          problem: `(state = 'refused') = (problem_code IS NOT NULL)`,
        },
      },
    );
    await createTable(
      runner,
      'import_set_member',
      [
        id(),
        ref('set_id', 'import_set'),
        ref('set_file_id', 'import_set_file'),
        count('position'),
        text('name', 255),
        count('data_rows'),
        json('row_numbers'),
        ref('batch_id', 'import_batch', { nullable: true }),
        json('nearest'),
        ...PROBLEM(),
      ],
      {
        unique: [['set_file_id', 'position']],
        indexes: [['set_id']],
        checks: { outcome: 'batch_id IS NOT NULL OR problem_code IS NOT NULL' },
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['import_set_member', 'import_set_file', 'import_set'])
      await runner.dropTable(table);
  }
}
