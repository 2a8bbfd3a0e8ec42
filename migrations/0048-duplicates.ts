import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  count,
  createTable,
  id,
  json,
  moment,
  ref,
  text,
  version,
} from '../src/platform/database/table';

const primary = (name: string, references: string) => {
  const column = ref(name, references);
  column.column.isPrimary = true;
  return column;
};

/** What rows go by, and the groups of rows that go by the same. The search fills them in. */
export class Duplicates0048 implements MigrationInterface {
  name = 'Duplicates1750000000048';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'item_identity',
      [
        primary('item_id', 'handover_item'),
        text('register', 40, { isPrimary: true }),
        text('kind', 40, { isPrimary: true }),
        ref('list_id', 'handover_list'),
        ref('round_id', 'round'),
        text('key', 43),
        count('item_version'),
        count('repeats'),
      ],
      { indexes: [['round_id', 'register', 'kind', 'key', 'list_id'], ['list_id']] },
    );
    await createTable(runner, 'identity_scan', [
      primary('list_id', 'handover_list'),
      count('list_version'),
      count('type_version'),
      count('key_version'),
      moment('scanned_at'),
    ]);
    await createTable(
      runner,
      'duplicate_group',
      [
        id(),
        ref('round_id', 'round'),
        text('register', 40),
        text('kind', 40),
        text('key', 43),
        text('state', 8),
        text('verdict', 10, { nullable: true }),
        ref('kept_item_id', 'handover_item', { nullable: true }),
        text('way', 8, { nullable: true }),
        text('reason', 1000, { nullable: true }),
        json('settled', { nullable: true }),
        moment('settled_at', { nullable: true }),
        text('settled_by', 36, { nullable: true }),
        text('settled_by_name', 200, { nullable: true }),
        moment('found_at'),
        moment('changed_at'),
        version(),
      ],
      {
        unique: [['round_id', 'register', 'kind', 'key']],
        indexes: [['round_id', 'state']],
        checks: {
          state: `state IN ('open', 'settled', 'gone')`,
          settled: `(state = 'settled') = (verdict IS NOT NULL AND reason IS NOT NULL AND settled IS NOT NULL AND settled_at IS NOT NULL AND settled_by_name IS NOT NULL)`,
          verdict: `verdict IS NULL OR verdict IN ('same', 'different')`,
          kept: `(COALESCE(verdict, '') = 'same') = (kept_item_id IS NOT NULL AND way IS NOT NULL)`,
        },
      },
    );
    await createTable(
      runner,
      'duplicate_row',
      [
        primary('group_id', 'duplicate_group'),
        primary('item_id', 'handover_item'),
        ref('list_id', 'handover_list'),
        count('item_version'),
      ],
      { indexes: [['item_id']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['duplicate_row', 'duplicate_group', 'identity_scan', 'item_identity'])
      await runner.dropTable(table);
  }
}
