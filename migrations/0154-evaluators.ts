import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, day, id, moment, ref, text } from '../src/platform/database/table';
import { TRIAL_EVALUATOR_CHECKS } from '../src/rehearsal/evaluators/trial-evaluator.checks';

/** Accounts that confirm results of units in a round, from one day to another. */
export class Evaluators0154 implements MigrationInterface {
  name = 'Evaluators1750000000154';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'trial_evaluator',
      [
        id(),
        ref('trial_round_id', 'trial_round'),
        ref('account_id', 'account'),
        text('name', 200),
        text('position', 200),
        ref('unit_id', 'administrative_unit', { nullable: true }),
        day('from_day'),
        day('to_day'),
        text('appointed_by', 36, { nullable: true }),
        text('appointed_by_name', 200),
        moment('appointed_at'),
        moment('withdrawn_at', { nullable: true }),
      ],
      { indexes: [['trial_round_id']], checks: TRIAL_EVALUATOR_CHECKS },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('trial_evaluator');
  }
}
