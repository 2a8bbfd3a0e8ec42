import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, createTable, id, json, moment, ref, text } from '../src/platform/database/table';

/** Keys that this database was opened with, blind indexes of personal values, and who saw one in full. */
export class PersonalData0011 implements MigrationInterface {
  name = 'PersonalData1750000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('stored_file', text('sealed_key', 200, { nullable: true }).column);
    await runner.addColumn('stored_file', text('sealed_sha256', 64, { nullable: true }).column);
    await runner.addColumn('import_batch', json('removed_columns', { nullable: true }).column);
    await createTable(runner, 'sealing_key', [
      count('version', { isPrimary: true }),
      text('proof', 200),
      moment('created_at'),
    ]);
    await createTable(
      runner,
      'personal_index',
      [
        { ...id('item_id'), references: 'handover_item' },
        text('column_key', 60, { isPrimary: true }),
        ref('list_id', 'handover_list'),
        text('blind_index', 43),
      ],
      { indexes: [['list_id', 'blind_index']] },
    );
    await createTable(
      runner,
      'personal_reveal',
      [
        id(),
        text('account_id', 36, { nullable: true }),
        ref('item_id', 'handover_item'),
        text('column_key', 60),
        moment('at'),
      ],
      { indexes: [['account_id', 'at']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['personal_reveal', 'personal_index', 'sealing_key'])
      await runner.dropTable(table);
    await runner.dropColumn('import_batch', 'removed_columns');
    await runner.dropColumn('stored_file', 'sealed_sha256');
    await runner.dropColumn('stored_file', 'sealed_key');
  }
}
