import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, createTable, json, ref } from '../src/platform/database/table';

/**
 * What rows said before they were changed, so that a list that was taken out, edited and sent back can be held against
 * what it said then. Of rows that were changed before, it is noted that this is not known.
 */
export class PastRows0117 implements MigrationInterface {
  name = 'PastRows1750000000117';

  async up(runner: QueryRunner): Promise<void> {
    const item = ref('item_id', 'handover_item');
    item.column.isPrimary = true;
    await createTable(
      runner,
      'handover_item_past',
      [
        item,
        count('version', { isPrimary: true }),
        ref('list_id', 'handover_list'),
        json('values', { nullable: true }),
      ],
      { indexes: [['list_id']], checks: { version: 'version > 0' } },
    );
    await runner.query(
      `INSERT INTO handover_item_past (item_id, version, list_id)
        SELECT id, version - 1, list_id FROM handover_item WHERE version > 1`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    const postgres = runner.connection.options.type === 'postgres';
    const on = postgres ? ' ON handover_item' : '';
    await runner.query(`DROP TRIGGER IF EXISTS tr_handover_item_past${on}`);
    await runner.dropTable('handover_item_past');
  }
}
