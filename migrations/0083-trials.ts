import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  count,
  createTable,
  day,
  id,
  json,
  moment,
  ref,
  text,
  version,
} from '../src/platform/database/table';
import { ASSESSMENT_CHECKS } from '../src/rehearsal/assessment.checks';
import { SCENARIO_CHECKS } from '../src/rehearsal/templates/scenario.checks';
import { TRIAL_ROUND_CHECKS } from '../src/rehearsal/trials/trial-round.checks';

/** Null stands for what was there before: published, ordinary, recorded in its own trial. */
const ADDED = [
  ['checklist_template', 'state varchar(10)'],
  ['checklist_template', 'based_on varchar(36)'],
  ['checklist_template', 'made_by_name varchar(200)'],
  ['checklist_template', 'version integer NOT NULL DEFAULT 1'],
  ['checklist_item', 'evidence varchar(10)'],
  ['checklist_item', 'responsible varchar(300)'],
  ['checklist_item', 'guidance varchar(2000)'],
  ['checklist_item', 'source varchar(1000)'],
  ['checklist_item', 'papers_only boolean'],
  ['rehearsal', 'purpose varchar(10)'],
  ['rehearsal_result', 'document_number varchar(100)'],
  ['rehearsal_result', 'document_day varchar(10)'],
  ['rehearsal_result', 'minutes integer'],
  ['rehearsal_result', 'carried_from varchar(36)'],
] as const;

/** Templates that people edit, trials of many units at once, what units say of themselves. */
export class Trials0083 implements MigrationInterface {
  name = 'Trials1750000000083';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column] of ADDED)
      await runner.query(`ALTER TABLE ${table} ADD COLUMN ${column}`);
    await createTable(
      runner,
      'scenario',
      [
        id(),
        ref('template_id', 'checklist_template'),
        text('code', 20),
        count('position'),
        text('name_vi', 500),
        text('name_en', 500),
        text('channel', 10),
        text('procedure_code', 30, { nullable: true }),
        text('procedure_name', 500, { nullable: true }),
        count('standard_minutes', { nullable: true }),
        text('source', 1000),
      ],
      { unique: [['template_id', 'code']], checks: SCENARIO_CHECKS },
    );
    await createTable(
      runner,
      'scenario_step',
      [
        id(),
        ref('scenario_id', 'scenario'),
        count('position'),
        text('name_vi', 500),
        text('name_en', 500),
        text('role', 200),
        count('standard_minutes', { nullable: true }),
        text('source', 1000),
      ],
      { unique: [['scenario_id', 'position']] },
    );
    await createTable(
      runner,
      'trial_round',
      [
        id(),
        ref('round_id', 'round'),
        count('number'),
        text('name', 300),
        ref('template_id', 'checklist_template'),
        text('purpose', 10),
        ref('follows_id', 'trial_round', { nullable: true }),
        text('state', 10),
        day('planned_day'),
        text('planned_time', 5),
        count('box_minutes'),
        json('evaluators'),
        moment('started_at', { nullable: true }),
        moment('stopped_at', { nullable: true }),
        moment('evaluated_at', { nullable: true }),
        text('conclusion', 4000, { nullable: true }),
        moment('signed_at', { nullable: true }),
        text('paper_number', 100, { nullable: true }),
        day('paper_day', { nullable: true }),
        text('signer', 300, { nullable: true }),
        text('made_by', 36, { nullable: true }),
        text('made_by_name', 200),
        moment('made_at'),
        version(),
      ],
      { unique: [['round_id', 'number']], checks: TRIAL_ROUND_CHECKS },
    );
    await createTable(
      runner,
      'trial_unit',
      [
        id(),
        ref('trial_round_id', 'trial_round'),
        ref('unit_id', 'administrative_unit'),
        ref('rehearsal_id', 'rehearsal', { nullable: true }),
        moment('active_at', { nullable: true }),
        text('active_item', 20, { nullable: true }),
      ],
      { unique: [['trial_round_id', 'unit_id'], ['rehearsal_id']] },
    );
    await createTable(
      runner,
      'rehearsal_assessment',
      [
        id(),
        ref('rehearsal_id', 'rehearsal'),
        text('item_code', 10),
        text('result', 20),
        text('note', 2000, { nullable: true }),
        text('document_number', 100, { nullable: true }),
        day('document_day', { nullable: true }),
        count('minutes', { nullable: true }),
        text('assessed_by_name', 200),
        text('assessed_by', 36, { nullable: true }),
        day('assessed_on'),
        moment('recorded_at'),
        version(),
      ],
      { unique: [['rehearsal_id', 'item_code']], checks: ASSESSMENT_CHECKS },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      ...['rehearsal_assessment', 'trial_unit', 'trial_round', 'scenario_step', 'scenario'],
    ])
      await runner.dropTable(table);
    for (const [table, column] of [...ADDED].reverse())
      await runner.query(`ALTER TABLE ${table} DROP COLUMN ${column.split(' ')[0]}`);
  }
}
