import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, id, moment, ref, text } from '../src/platform/database/table';

/** What counts found too much, and the supplementary rows it became. */
export class CountedSurplus0052 implements MigrationInterface {
  name = 'CountedSurplus1750000000052';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'counted_surplus',
      [
        id(),
        ref('session_id', 'counting_session'),
        ref('line_id', 'counting_line'),
        ref('item_id', 'handover_item'),
        text('taken_by', 36, { nullable: true }),
        text('taken_by_name', 200),
        moment('taken_at'),
      ],
      { unique: [['line_id'], ['item_id']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('counted_surplus');
  }
}
