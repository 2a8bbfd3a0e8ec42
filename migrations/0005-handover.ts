import type { MigrationInterface, QueryRunner } from 'typeorm';
import { counterColumn, FIGURES } from '../src/handover/bucket';
import { LIST_CHECKS } from '../src/handover/handover-list.checks';
import { PORTION_CHECKS } from '../src/handover/portion.checks';
import {
  count,
  createTable,
  id,
  json,
  moment,
  money,
  quantity,
  ref,
  text,
  version,
} from '../src/platform/database/table';

/** Lists, their items, the portions of items, and the ledger of the portions' movements. */
export class Handover0005 implements MigrationInterface {
  name = 'Handover1750000000005';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'handover_list',
      [
        id(),
        ref('round_id', 'round'),
        ref('giver_organisation_id', 'organisation'),
        text('list_type', 10),
        text('state', 20),
        moment('filed_at'),
        text('filed_by', 36, { nullable: true }),
        moment('changed_at'),
        count('movements'),
        ...FIGURES.map((figure) => count(counterColumn('rows', figure))),
        ...FIGURES.map((figure) => quantity(counterColumn('quantity', figure))),
        ...FIGURES.map((figure) => money(counterColumn('money', figure))),
        version(),
      ],
      { unique: [['round_id', 'giver_organisation_id', 'list_type']], checks: LIST_CHECKS },
    );
    await createTable(
      runner,
      'handover_item',
      [
        id(),
        ref('list_id', 'handover_list'),
        count('position'),
        text('row_code', 40),
        text('fingerprint', 64),
        text('name', 500),
        text('folded_name', 500),
        json('group_path'),
        json('values'),
        text('bucket', 12, { nullable: true }),
        moment('declared_at'),
        version(),
      ],
      {
        unique: [
          ['list_id', 'fingerprint'],
          ['list_id', 'row_code'],
        ],
        indexes: [
          ['list_id', 'position'],
          ['list_id', 'bucket'],
        ],
      },
    );
    await createTable(
      runner,
      'portion',
      [
        id(),
        ref('list_id', 'handover_list'),
        ref('item_id', 'handover_item'),
        ref('receiver_organisation_id', 'organisation', { nullable: true }),
        text('bucket', 12),
        quantity('quantity'),
        money('money'),
        text('reason', 40, { nullable: true }),
        text('note', 1000, { nullable: true }),
        text('cause', 20),
        text('act_id', 36),
        moment('changed_at'),
        text('changed_by', 36, { nullable: true }),
        version(),
      ],
      {
        indexes: [
          ['list_id', 'receiver_organisation_id', 'bucket'],
          ['receiver_organisation_id', 'bucket'],
          ['item_id'],
        ],
        checks: PORTION_CHECKS,
      },
    );
    await createTable(
      runner,
      'portion_movement',
      [
        { ...id('list_id'), references: 'handover_list' },
        count('number', { isPrimary: true }),
        ref('portion_id', 'portion'),
        count('portion_version'),
        ref('item_id', 'handover_item'),
        text('from_bucket', 12, { nullable: true }),
        text('to_bucket', 12),
        text('from_receiver', 36, { nullable: true }),
        text('to_receiver', 36, { nullable: true }),
        quantity('from_quantity'),
        quantity('to_quantity'),
        money('from_money'),
        money('to_money'),
        text('item_from', 12, { nullable: true }),
        text('item_to', 12),
        text('reason', 40, { nullable: true }),
        text('cause', 20),
        text('act_id', 36),
        moment('at'),
        text('by', 36, { nullable: true }),
      ],
      { unique: [['portion_id', 'portion_version']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['portion_movement', 'portion', 'handover_item', 'handover_list'])
      await runner.dropTable(table);
  }
}
