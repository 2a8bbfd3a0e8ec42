import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SETTLEMENT_CHECKS, SOURCE_LIST_CHECKS } from '../src/handover/control/source-list.checks';
import {
  count,
  createTable,
  id,
  longText,
  moment,
  ref,
  text,
  version,
} from '../src/platform/database/table';

/** The rows behind control figures, and what was said of those that stand on one side only. */
export class ControlRows0035 implements MigrationInterface {
  name = 'ControlRows1750000000035';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'control_source_list',
      [
        id(),
        ref('figure_id', 'control_figure'),
        text('state', 10),
        text('column_key', 60),
        text('file_name', 255),
        count('row_count'),
        text('taken_by', 36, { nullable: true }),
        text('taken_by_name', 200),
        moment('taken_at'),
        version(),
      ],
      { indexes: [['figure_id']], checks: SOURCE_LIST_CHECKS },
    );
    await createTable(
      runner,
      'control_source_row',
      [
        id(),
        ref('source_list_id', 'control_source_list'),
        count('position'),
        count('row_number'),
        longText('key_value'),
        text('match_key', 120),
        text('name', 500, { nullable: true }),
      ],
      { indexes: [['source_list_id']] },
    );
    await createTable(
      runner,
      'control_settlement',
      [
        id(),
        ref('source_list_id', 'control_source_list'),
        ref('source_row_id', 'control_source_row', { nullable: true }),
        ref('item_id', 'handover_item', { nullable: true }),
        text('kind', 10),
        text('note', 1000),
        text('settled_by', 36, { nullable: true }),
        text('settled_by_name', 200),
        moment('settled_at'),
      ],
      {
        unique: [['source_row_id'], ['source_list_id', 'item_id']],
        checks: SETTLEMENT_CHECKS,
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['control_settlement', 'control_source_row', 'control_source_list'])
      await runner.dropTable(table);
  }
}
