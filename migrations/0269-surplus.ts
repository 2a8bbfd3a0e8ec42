import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, id, ref } from '../src/platform/database/table';

/** From which rows of lists entries of the register of surplus premises and vehicles came. */
export class Surplus0269 implements MigrationInterface {
  name = 'Surplus1750000000269';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'surplus_origin',
      [id(), ref('round_id', 'round'), ref('item_id', 'handover_item')],
      { unique: [['item_id']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('surplus_origin');
  }
}
