import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  count,
  createTable,
  day,
  id,
  longText,
  moment,
  ref,
  text,
  version,
} from '../src/platform/database/table';
import {
  CAUSE_CHECKS,
  FINDING_CHECKS,
  TAKEN_CHECKS,
} from '../src/procedures/findings/finding.checks';

/** Findings of runs, followed up by cause. */
export class Findings0096 implements MigrationInterface {
  name = 'Findings1750000000096';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'finding_cause',
      [
        id(),
        ref('round_id', 'round'),
        text('kind', 20),
        text('code', 40),
        text('name', 2000),
        ref('procedure_id', 'procedure', { nullable: true }),
        text('state', 10),
        count('open_units'),
        ref('owner_organisation_id', 'organisation', { nullable: true }),
        text('owner_person', 200, { nullable: true }),
        day('due_on', { nullable: true }),
        text('guidance', 1000, { nullable: true }),
        text('note', 1000, { nullable: true }),
        moment('opened_at'),
        moment('closed_at', { nullable: true }),
        version(),
      ],
      {
        unique: [['round_id', 'kind', 'code']],
        indexes: [['round_id', 'state', 'due_on']],
        checks: CAUSE_CHECKS,
      },
    );
    await createTable(
      runner,
      'procedure_finding',
      [
        id(),
        ref('round_id', 'round'),
        ref('cause_id', 'finding_cause'),
        ref('unit_id', 'administrative_unit'),
        text('standing', 12),
        ref('first_run_id', 'verification_run'),
        ref('last_run_id', 'verification_run'),
        moment('first_seen_at'),
        moment('last_seen_at'),
        moment('fixed_at', { nullable: true }),
        text('fixed_by', 12, { nullable: true }),
        count('times_reopened'),
        longText('seen_value', { nullable: true }),
        longText('expected_value', { nullable: true }),
      ],
      {
        unique: [['cause_id', 'unit_id']],
        indexes: [['round_id', 'unit_id', 'standing']],
        checks: FINDING_CHECKS,
      },
    );
    await createTable(
      runner,
      'finding_run',
      [
        { ...id('run_id'), references: 'verification_run' },
        ref('round_id', 'round'),
        count('opened'),
        count('persisting'),
        count('reopened'),
        count('fixed'),
        count('unseen'),
        count('open_after'),
        moment('taken_at'),
      ],
      { checks: TAKEN_CHECKS },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['finding_run', 'procedure_finding', 'finding_cause'])
      await runner.dropTable(table);
  }
}
