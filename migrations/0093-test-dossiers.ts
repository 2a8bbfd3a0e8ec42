import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  count,
  createTable,
  flag,
  id,
  json,
  moment,
  ref,
  text,
  version,
} from '../src/platform/database/table';
import { DOSSIER_CHECKS, STEP_CHECKS } from '../src/rehearsal/dossiers/dossier.checks';

/** Test dossiers of trials, the times of their steps, and that they were removed. */
export class TestDossiers0093 implements MigrationInterface {
  name = 'TestDossiers1750000000093';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'dossier_purge', [
      id(),
      ref('trial_round_id', 'trial_round'),
      json('numbers'),
      text('how', 1000),
      text('purged_by', 36, { nullable: true }),
      text('purged_by_name', 200),
      moment('purged_at'),
    ]);
    await createTable(
      runner,
      'test_dossier',
      [
        id(),
        ref('rehearsal_id', 'rehearsal'),
        text('scenario_code', 20),
        text('number', 60),
        flag('received', { nullable: true }),
        flag('paid', { nullable: true }),
        count('components', { nullable: true }),
        count('digitised', { nullable: true }),
        count('visible_steps', { nullable: true }),
        count('documents', { nullable: true }),
        count('valid_documents', { nullable: true }),
        flag('stored', { nullable: true }),
        text('note', 1000, { nullable: true }),
        ref('purge_id', 'dossier_purge', { nullable: true }),
        text('made_by', 36, { nullable: true }),
        text('made_by_name', 200),
        moment('made_at'),
        version(),
      ],
      { unique: [['rehearsal_id', 'number']], checks: DOSSIER_CHECKS },
    );
    await createTable(
      runner,
      'test_step',
      [
        id(),
        ref('dossier_id', 'test_dossier'),
        count('position'),
        moment('started_at'),
        moment('ended_at', { nullable: true }),
        text('recorded_by_name', 200),
      ],
      { unique: [['dossier_id', 'position']], checks: STEP_CHECKS },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['test_step', 'test_dossier', 'dossier_purge'])
      await runner.dropTable(table);
  }
}
