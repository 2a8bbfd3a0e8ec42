import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MADE_FILE_CHECKS } from '../src/handover/made-files/made-file.checks';
import { LAYOUT_CHECKS } from '../src/handover/register/register-layout.checks';
import { createTable, id, json, moment, ref, text, version } from '../src/platform/database/table';

/** Files made to order, and the layouts that administrators add for registers. */
export class Register0051 implements MigrationInterface {
  name = 'Register1750000000051';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'made_file',
      [
        id(),
        text('number', 30),
        text('what', 20),
        text('kind', 10),
        ref('round_id', 'round'),
        ref('unit_id', 'administrative_unit'),
        json('asked'),
        text('reason', 300, { nullable: true }),
        text('requested_by', 36, { nullable: true }),
        text('requested_by_name', 200),
        moment('requested_at'),
        text('file_id', 36, { nullable: true }),
        text('sha256', 64, { nullable: true }),
        json('counts', { nullable: true }),
        moment('made_at', { nullable: true }),
        moment('expires_at', { nullable: true }),
        moment('removed_at', { nullable: true }),
      ],
      {
        unique: [['number']],
        indexes: [['round_id', 'unit_id', 'what'], ['expires_at']],
        checks: MADE_FILE_CHECKS,
      },
    );
    await createTable(
      runner,
      'register_layout',
      [
        id(),
        text('list_type', 10),
        text('name', 150),
        text('system', 150),
        text('basis', 500),
        json('columns'),
        text('live_name', 170, { nullable: true }),
        moment('created_at'),
        text('created_by', 36, { nullable: true }),
        text('created_by_name', 200),
        moment('withdrawn_at', { nullable: true }),
        text('withdrawn_by_name', 200, { nullable: true }),
        version(),
      ],
      { unique: [['live_name']], checks: LAYOUT_CHECKS },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['register_layout', 'made_file']) await runner.dropTable(table);
  }
}
