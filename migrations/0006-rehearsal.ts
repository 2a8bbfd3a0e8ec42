import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  count,
  createTable,
  day,
  flag,
  id,
  moment,
  ref,
  text,
  version,
} from '../src/platform/database/table';

/** Checklists of the trial operation, trials and their results. */
export class Rehearsal0006 implements MigrationInterface {
  name = 'Rehearsal1750000000006';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'checklist_template',
      [
        id(),
        text('code', 60),
        count('edition'),
        text('name_vi', 300),
        text('name_en', 300),
        text('source', 1000),
        moment('loaded_at'),
      ],
      { unique: [['code', 'edition']] },
    );
    await createTable(
      runner,
      'checklist_item',
      [
        id(),
        ref('template_id', 'checklist_template'),
        text('code', 10),
        count('position'),
        text('group_code', 10),
        text('group_name_vi', 300),
        text('group_name_en', 300),
        text('name_vi', 500),
        text('name_en', 500),
        flag('mandatory'),
        text('because', 500, { nullable: true }),
      ],
      { unique: [['template_id', 'code']] },
    );
    await createTable(
      runner,
      'rehearsal',
      [
        id(),
        ref('round_id', 'round'),
        ref('unit_id', 'administrative_unit'),
        ref('template_id', 'checklist_template'),
        count('number'),
        text('state', 10),
        day('started_on'),
        version(),
      ],
      {
        unique: [['round_id', 'unit_id', 'number']],
        checks: { state: `state IN ('open', 'closed')` },
      },
    );
    await createTable(
      runner,
      'rehearsal_result',
      [
        id(),
        ref('rehearsal_id', 'rehearsal'),
        text('item_code', 10),
        text('result', 20),
        text('note', 2000, { nullable: true }),
        text('evaluator_name', 200),
        text('evaluator_id', 36, { nullable: true }),
        day('evaluated_on'),
        version(),
      ],
      {
        unique: [['rehearsal_id', 'item_code']],
        checks: { result: `result IN ('met', 'partly_met', 'not_met', 'not_applicable')` },
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['rehearsal_result', 'rehearsal', 'checklist_item', 'checklist_template']) {
      await runner.dropTable(table);
    }
  }
}
