import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  count,
  createTable,
  day,
  flag,
  id,
  json,
  moment,
  ref,
  text,
  version,
} from '../src/platform/database/table';

/** Tables whose rows were made with some version of a list type; what was there has the first. */
const MADE_WITH_A_VERSION = ['handover_list', 'import_batch'];

/** Kinds of lists with their versions, what each round asks for, and which version a list was made with. */
export class Types0020 implements MigrationInterface {
  name = 'Types1750000000020';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'list_type_version',
      [
        id(),
        text('code', 10),
        count('version'),
        count('official_version', { nullable: true }),
        json('type'),
        moment('created_at'),
        text('created_by', 36, { nullable: true }),
        text('created_by_name', 200, { nullable: true }),
        text('note', 500, { nullable: true }),
      ],
      { unique: [['code', 'version']] },
    );
    await createTable(
      runner,
      'round_list_type',
      [
        id(),
        ref('round_id', 'round'),
        text('list_type', 10),
        flag('required'),
        day('due_on', { nullable: true }),
        day('cut_off_day', { nullable: true }),
        version(),
      ],
      { unique: [['round_id', 'list_type']] },
    );
    for (const table of MADE_WITH_A_VERSION) {
      await runner.query(`ALTER TABLE ${table} ADD COLUMN type_version integer NOT NULL DEFAULT 1`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of MADE_WITH_A_VERSION) {
      await runner.query(`ALTER TABLE ${table} DROP COLUMN type_version`);
    }
    await runner.dropTable('round_list_type');
    await runner.dropTable('list_type_version');
  }
}
