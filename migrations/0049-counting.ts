import type { MigrationInterface, QueryRunner } from 'typeorm';
import { LINE_CHECKS, SESSION_CHECKS } from '../src/handover/counting/counting.checks';
import {
  count,
  createTable,
  day,
  id,
  moment,
  quantity,
  ref,
  text,
  version,
} from '../src/platform/database/table';

/** Counting sessions and what was counted in them. */
export class Counting0049 implements MigrationInterface {
  name = 'Counting1750000000049';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'counting_session',
      [
        id(),
        ref('round_id', 'round'),
        ref('list_id', 'handover_list'),
        text('side', 10),
        ref('receiver_organisation_id', 'organisation', { nullable: true }),
        text('place', 500, { nullable: true }),
        day('counted_on'),
        text('counted_by', 500),
        text('state', 10),
        text('opened_by', 36, { nullable: true }),
        text('opened_by_name', 200),
        moment('opened_at'),
        text('closed_by', 36, { nullable: true }),
        text('closed_by_name', 200, { nullable: true }),
        moment('closed_at', { nullable: true }),
        text('note', 1000, { nullable: true }),
        count('expected_rows', { nullable: true }),
        count('found_rows', { nullable: true }),
        count('missing_rows', { nullable: true }),
        count('misplaced_rows', { nullable: true }),
        count('uncounted_rows', { nullable: true }),
        count('surplus_rows', { nullable: true }),
        version(),
      ],
      { indexes: [['list_id', 'side']], checks: SESSION_CHECKS },
    );
    await createTable(
      runner,
      'counting_line',
      [
        id(),
        ref('session_id', 'counting_session'),
        ref('item_id', 'handover_item', { nullable: true }),
        text('surplus_key', 36, { nullable: true }),
        text('entry_key', 36),
        text('result', 10),
        quantity('quantity'),
        quantity('book_quantity', { nullable: true }),
        text('condition', 12, { nullable: true }),
        text('place', 200, { nullable: true }),
        text('name', 500, { nullable: true }),
        text('note', 1000, { nullable: true }),
        text('counted_by', 36, { nullable: true }),
        text('counted_by_name', 200),
        moment('counted_at'),
        version(),
      ],
      {
        unique: [
          ['session_id', 'item_id'],
          ['session_id', 'surplus_key'],
        ],
        indexes: [['item_id']],
        checks: LINE_CHECKS,
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('counting_line');
    await runner.dropTable('counting_session');
  }
}
