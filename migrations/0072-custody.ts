import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CUSTODY_CHECKS } from '../src/handover/custody/custody.entity';
import { createTable, day, id, moment, ref, text, version } from '../src/platform/database/table';

/** Who keeps things until their final receiver takes them over. */
export class Custody0072 implements MigrationInterface {
  name = 'Custody1750000000072';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'item_custody',
      [
        id(),
        ref('round_id', 'round'),
        ref('list_id', 'handover_list'),
        ref('item_id', 'handover_item'),
        text('open_item', 36, { nullable: true }),
        ref('custodian_organisation_id', 'organisation', { nullable: true }),
        text('custodian', 200),
        day('since'),
        day('until', { nullable: true }),
        text('paper_number', 100),
        day('paper_day'),
        text('note', 1000, { nullable: true }),
        text('made_by', 36, { nullable: true }),
        text('made_by_name', 200),
        moment('made_at'),
        day('ended_on', { nullable: true }),
        text('end_reason', 1000, { nullable: true }),
        text('ended_by_name', 200, { nullable: true }),
        version(),
      ],
      { unique: [['open_item']], indexes: [['item_id'], ['list_id']], checks: CUSTODY_CHECKS },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('item_custody');
  }
}
