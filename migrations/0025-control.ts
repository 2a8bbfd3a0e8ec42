import type { MigrationInterface, QueryRunner } from 'typeorm';
import { EXPLANATION_CHECKS, FIGURE_CHECKS } from '../src/handover/control/control.checks';
import {
  count,
  createTable,
  day,
  id,
  moment,
  money,
  quantity,
  ref,
  text,
  version,
  type ColumnSpec,
} from '../src/platform/database/table';

/** What a control figure says in one version; the same columns in the figure and in its history. */
const said = (): ColumnSpec[] => [
  day('as_of'),
  count('row_count', { nullable: true }),
  quantity('quantity', { nullable: true }),
  money('money', { nullable: true }),
  text('note', 1000, { nullable: true }),
  text('state', 10),
  text('change_reason', 1000, { nullable: true }),
  text('file_name', 255, { nullable: true }),
  text('changed_by', 36, { nullable: true }),
  text('changed_by_name', 200),
  moment('changed_at'),
];

/** Control figures (số đối chứng) with their history, and the reasons given for differences. */
export class Control0025 implements MigrationInterface {
  name = 'Control1750000000025';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'control_figure',
      [
        id(),
        ref('round_id', 'round'),
        ref('giver_organisation_id', 'organisation'),
        text('list_type', 10),
        text('source', 40),
        text('source_name', 200),
        ...said(),
        version(),
      ],
      {
        unique: [['round_id', 'giver_organisation_id', 'list_type', 'source', 'source_name']],
        checks: FIGURE_CHECKS,
      },
    );
    await createTable(runner, 'control_revision', [
      { ...id('figure_id'), references: 'control_figure' },
      count('version', { isPrimary: true }),
      ...said(),
    ]);
    await createTable(
      runner,
      'control_explanation',
      [
        id(),
        ref('figure_id', 'control_figure'),
        count('figure_version'),
        count('declared_rows'),
        quantity('declared_quantity'),
        money('declared_money'),
        text('reason', 2000),
        text('state', 10),
        text('explained_by', 36, { nullable: true }),
        text('explained_by_name', 200),
        moment('explained_at'),
        text('answered_by', 36, { nullable: true }),
        text('answered_by_name', 200, { nullable: true }),
        moment('answered_at', { nullable: true }),
        text('answer', 1000, { nullable: true }),
        version(),
      ],
      { indexes: [['figure_id']], checks: EXPLANATION_CHECKS },
    );
    // Abolished districts may owe other lists than communes; null: the same.
    await runner.query('ALTER TABLE round_list_type ADD COLUMN district_required boolean');
  }

  async down(runner: QueryRunner): Promise<void> {
    // They look into the tables that go; the program makes triggers again at each start.
    const table = runner.connection.options.type === 'postgres' ? ' ON handover_list' : '';
    for (const name of ['tr_control_empty_born', 'tr_control_empty_stated'])
      await runner.query(`DROP TRIGGER IF EXISTS ${name}${table}`);
    await runner.query('ALTER TABLE round_list_type DROP COLUMN district_required');
    await runner.dropTable('control_explanation');
    await runner.dropTable('control_revision');
    await runner.dropTable('control_figure');
  }
}
