import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, day, id, moment, ref, text, version } from '../src/platform/database/table';
import { TEST_CHECKS } from '../src/procedures/test-submissions/test-submission.checks';

/** Test submissions of units. */
export class TestSubmissions0106 implements MigrationInterface {
  name = 'TestSubmissions1750000000106';

  async up(runner: QueryRunner): Promise<void> {
    const steps = ['received_at', 'appraised_at', 'approved_at', 'signed_at', 'returned_at'];
    await createTable(
      runner,
      'test_submission',
      [
        id(),
        ref('round_id', 'round'),
        ref('unit_id', 'administrative_unit'),
        ref('procedure_id', 'procedure'),
        text('channel', 10),
        text('dossier_code', 60),
        text('test_account', 200),
        moment('submitted_at'),
        ...steps.map((step) => moment(step, { nullable: true })),
        text('failed_step', 10, { nullable: true }),
        text('payment', 10),
        text('synced', 10),
        text('state', 10),
        text('note', 1000, { nullable: true }),
        day('purged_on', { nullable: true }),
        text('purge_systems', 500, { nullable: true }),
        text('purge_proof', 500, { nullable: true }),
        text('entered_by', 10),
        text('changed_by_name', 200),
        moment('changed_at'),
        version(),
      ],
      {
        unique: [['round_id', 'unit_id', 'dossier_code']],
        indexes: [['round_id', 'unit_id', 'procedure_id'], ['procedure_id']],
        checks: TEST_CHECKS,
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('test_submission');
  }
}
