import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  count,
  createTable,
  day,
  id,
  moment,
  ref,
  text,
  version,
} from '../src/platform/database/table';

/** Work plans of unfinished work, dossiers and complaints, with their steps and notes. */
export class Cases0038 implements MigrationInterface {
  name = 'Cases1750000000038';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'case_plan',
      [
        id(),
        ref('item_id', 'handover_item'),
        text('person', 200, { nullable: true }),
        text('state', 12),
        day('due_on', { nullable: true }),
        day('finished_on', { nullable: true }),
        text('result', 1000, { nullable: true }),
        moment('changed_at'),
        text('changed_by_name', 200),
        version(),
      ],
      {
        unique: [['item_id']],
        checks: {
          state: `state IN ('not_started', 'in_progress', 'waiting', 'blocked', 'finished')`,
          finished: `(state = 'finished') = (finished_on IS NOT NULL)`,
        },
      },
    );
    await createTable(
      runner,
      'case_step',
      [
        id(),
        ref('plan_id', 'case_plan'),
        count('position'),
        text('text', 500),
        text('person', 200, { nullable: true }),
        day('due_on', { nullable: true }),
        day('done_on', { nullable: true }),
      ],
      { unique: [['plan_id', 'position']] },
    );
    await createTable(
      runner,
      'case_note',
      [
        id(),
        ref('item_id', 'handover_item'),
        text('text', 1000),
        moment('at'),
        text('by', 36, { nullable: true }),
        text('by_name', 200),
      ],
      { indexes: [['item_id', 'at']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['case_note', 'case_step', 'case_plan']) await runner.dropTable(table);
  }
}
