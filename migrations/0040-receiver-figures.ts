import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIGURE_AMOUNTS, NOT_BELOW_ZERO } from '../src/handover/figures/receiver-figure.triggers';
import { count, createTable, id, money, text } from '../src/platform/database/table';

/** What of each list goes to each receiver, added up; what was there before is added up here. */
export class ReceiverFigures0040 implements MigrationInterface {
  name = 'ReceiverFigures1750000000040';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'receiver_figure',
      [
        { ...id('list_id'), references: 'handover_list' },
        id('receiver_organisation_id'),
        text('bucket', 12, { isPrimary: true }),
        count('portions'),
        ...FIGURE_AMOUNTS.map((amount) => money(amount)),
      ],
      { checks: { amounts: NOT_BELOW_ZERO } },
    );
    const amounts = FIGURE_AMOUNTS.map((amount) => `SUM(${amount})`).join(', ');
    await runner.query(
      `INSERT INTO receiver_figure (list_id, receiver_organisation_id, bucket, portions, ${FIGURE_AMOUNTS.join(', ')})
         SELECT list_id, COALESCE(receiver_organisation_id, ''), bucket, COUNT(*), ${amounts}
         FROM portion GROUP BY list_id, COALESCE(receiver_organisation_id, ''), bucket`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    const postgres = runner.connection.options.type === 'postgres';
    await runner.query(
      `DROP TRIGGER IF EXISTS tr_portion_movement_figured${postgres ? ' ON portion_movement' : ''}`,
    );
    await runner.dropTable('receiver_figure');
  }
}
