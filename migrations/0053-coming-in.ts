import type { MigrationInterface, QueryRunner } from 'typeorm';
import { REFUSAL_CHECKS } from '../src/imports/repairs/import-repair-refusal.entity';
import { count, createTable, id, moment, ref, text } from '../src/platform/database/table';

const ADDED = [
  ['import_batch', 'repairs text'],
  ['import_row', 'repairs text'],
  ['import_row', 'repair_kinds varchar(300)'],
] as const;

/** What was mended in the cells of a file, and what of it a person does not want. */
export class ComingIn0053 implements MigrationInterface {
  name = 'ComingIn1750000000053';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column] of ADDED)
      await runner.query(`ALTER TABLE ${table} ADD COLUMN ${column}`);
    await createTable(
      runner,
      'import_repair_refusal',
      [
        id(),
        ref('batch_id', 'import_batch'),
        text('kind', 20),
        text('sheet', 255),
        count('row_number'),
        text('column_key', 60),
        text('refused_by_name', 200),
        moment('refused_at'),
      ],
      {
        unique: [['batch_id', 'kind', 'sheet', 'row_number', 'column_key']],
        checks: REFUSAL_CHECKS,
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('import_repair_refusal');
    for (const [table, column] of [...ADDED].reverse())
      await runner.query(`ALTER TABLE ${table} DROP COLUMN ${column.split(' ')[0]}`);
  }
}
