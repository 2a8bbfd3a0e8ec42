import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, createTable, id, moment, ref, text, version } from '../src/platform/database/table';

const CHECK_COLUMNS = {
  checked_at: 'varchar(24)',
  checked_by: 'varchar(36)',
  checked_by_name: 'varchar(200)',
  check_note: 'varchar(1000)',
};

/** Lists checked by the department in charge, and entries made on behalf of a unit. */
export class Standing0015 implements MigrationInterface {
  name = 'Standing1750000000015';

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, type] of Object.entries(CHECK_COLUMNS)) {
      await runner.query(`ALTER TABLE handover_list ADD COLUMN ${name} ${type}`);
    }
    await createTable(
      runner,
      'entry_on_behalf',
      [
        id(),
        ref('list_id', 'handover_list'),
        text('act_id', 36),
        text('entered_by', 36, { nullable: true }),
        text('entered_by_name', 200),
        moment('entered_at'),
        count('rows_created'),
        count('rows_changed'),
        text('state', 12),
        text('answered_by', 36, { nullable: true }),
        text('answered_by_name', 200, { nullable: true }),
        moment('answered_at', { nullable: true }),
        text('note', 1000, { nullable: true }),
        version(),
      ],
      {
        indexes: [['list_id', 'state']],
        checks: {
          state: `state IN ('pending', 'confirmed', 'disputed')`,
          answer: `(state = 'pending') = (answered_at IS NULL)`,
          note: `state <> 'disputed' OR note IS NOT NULL`,
        },
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('entry_on_behalf');
    for (const name of Object.keys(CHECK_COLUMNS)) {
      await runner.query(`ALTER TABLE handover_list DROP COLUMN ${name}`);
    }
  }
}
