import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  count,
  createTable,
  day,
  id,
  json,
  longText,
  moment,
  money,
  ref,
  text,
} from '../src/platform/database/table';
import { SOURCE_CHECKS } from '../src/procedures/portal/portal-source.entity';

const RUN_COLUMNS = [
  `source_kind varchar(10) NOT NULL DEFAULT 'stand-in'`,
  'source_id varchar(36)',
  `scope varchar(10) NOT NULL DEFAULT 'round' CONSTRAINT "ck_verification_run_scope" CHECK (scope IN ('round', 'unit', 'field'))`,
  'scope_unit_id varchar(36)',
  'scope_field varchar(300)',
  `control varchar(10) NOT NULL DEFAULT 'go' CONSTRAINT "ck_verification_run_control" CHECK (control IN ('go', 'paused', 'cancelled'))`,
  'resumed integer NOT NULL DEFAULT 0',
];
const UNIT_COLUMNS = [
  'attempt integer NOT NULL DEFAULT 0',
  'claimed_by varchar(36)',
  'lease_until varchar(24)',
  'deferrals integer NOT NULL DEFAULT 0',
];
const UNIT_INDEX = 'ix_verification_unit_run_id_state_deferrals_unit_id';
const TABLES = [
  'verification_schedule',
  'portal_export_list',
  'portal_page',
  'portal_turn',
  'portal_shape',
  'portal_source',
];

/** Permitted sources, forms of their answers, shared turns, pages; scopes, pausing and schedules of runs. */
export class Portal0085 implements MigrationInterface {
  name = 'Portal1750000000085';

  async up(runner: QueryRunner): Promise<void> {
    for (const column of RUN_COLUMNS)
      await runner.query(`ALTER TABLE verification_run ADD COLUMN ${column}`);
    for (const column of UNIT_COLUMNS)
      await runner.query(`ALTER TABLE verification_unit ADD COLUMN ${column}`);
    await runner.query(
      `CREATE INDEX "${UNIT_INDEX}" ON "verification_unit" ("run_id", "state", "deferrals", "unit_id")`,
    );
    await this.createSources(runner);
    await this.createReading(runner);
    await createTable(
      runner,
      'verification_schedule',
      [
        id(),
        ref('round_id', 'round'),
        text('scope', 10),
        text('scope_unit_id', 36, { nullable: true }),
        text('scope_field', 300, { nullable: true }),
        text('at_time', 5),
        text('weekdays', 13),
        text('made_by', 36, { nullable: true }),
        text('made_by_name', 200),
        moment('made_at'),
        moment('last_slot', { nullable: true }),
        text('last_run_id', 36, { nullable: true }),
        moment('ended_at', { nullable: true }),
        text('ended_by_name', 200, { nullable: true }),
      ],
      {
        indexes: [['round_id']],
        checks: { scope: `scope IN ('round', 'unit', 'field')` },
      },
    );
  }

  private async createSources(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'portal_source',
      [
        id(),
        text('interface', 20),
        text('address', 300),
        text('permission_number', 100),
        day('permission_day'),
        text('contact', 200),
        count('interval_ms'),
        text('active_key', 10, { nullable: true }),
        text('entered_by', 36, { nullable: true }),
        text('entered_by_name', 200),
        moment('entered_at'),
        text('withdrawn_by_name', 200, { nullable: true }),
        moment('withdrawn_at', { nullable: true }),
      ],
      { unique: [['active_key']], checks: SOURCE_CHECKS },
    );
    await createTable(
      runner,
      'portal_shape',
      [
        id(),
        text('origin', 300),
        text('part', 40),
        text('digest', 64),
        json('shape'),
        text('state', 10),
        longText('difference', { nullable: true }),
        moment('seen_at'),
        text('accepted_by_name', 200, { nullable: true }),
        moment('accepted_at', { nullable: true }),
      ],
      {
        unique: [['origin', 'part', 'digest']],
        checks: { state: `state IN ('known', 'changed')` },
      },
    );
  }

  private async createReading(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'portal_turn', [
      text('origin', 300, { isPrimary: true }),
      money('next_at'),
    ]);
    await createTable(runner, 'portal_page', [
      id('run_id'),
      id('unit_id'),
      count('number', { isPrimary: true }),
      json('page'),
      moment('read_at'),
    ]);
    await createTable(
      runner,
      'portal_export_list',
      [id('export_id'), id('unit_id'), text('file_id', 36), moment('as_of'), json('items')],
      { indexes: [['unit_id']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.dropTable(table);
    await runner.query(`DROP INDEX "${UNIT_INDEX}"`);
    const nameOf = (column: string) => column.split(' ')[0];
    for (const column of [...UNIT_COLUMNS].reverse())
      await runner.query(`ALTER TABLE verification_unit DROP COLUMN ${nameOf(column)}`);
    for (const column of [...RUN_COLUMNS].reverse())
      await runner.query(`ALTER TABLE verification_run DROP COLUMN ${nameOf(column)}`);
  }
}
