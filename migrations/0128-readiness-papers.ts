import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, createTable, id, moment, ref, text, version } from '../src/platform/database/table';
import { ASK_CHECKS } from '../src/readiness/asks/ask.checks';
import { DAILY_PAPER_CHECKS } from '../src/readiness/papers/daily-paper.checks';

/** What the steering committee is asked, also in what is kept of a day, and the papers made of each day. */
export class ReadinessPapers0128 implements MigrationInterface {
  name = 'ReadinessPapers1750000000128';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE readiness_snapshot ADD COLUMN asks text');
    await createTable(
      runner,
      'readiness_ask',
      [
        id(),
        ref('round_id', 'round'),
        text('matter_id', 36),
        text('proposal', 2000),
        text('changed_by', 36, { nullable: true }),
        text('changed_by_name', 200),
        moment('changed_at'),
        version(),
      ],
      { unique: [['round_id', 'matter_id']], checks: ASK_CHECKS },
    );
    await createTable(
      runner,
      'readiness_daily_paper',
      [
        id(),
        ref('round_id', 'round'),
        ref('snapshot_id', 'readiness_snapshot'),
        text('kind', 10),
        text('format', 4),
        ref('file_id', 'stored_file'),
        text('sha256', 64),
        count('sent_to'),
        moment('made_at'),
      ],
      { unique: [['snapshot_id', 'kind', 'format']], checks: DAILY_PAPER_CHECKS },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('readiness_daily_paper');
    await runner.dropTable('readiness_ask');
    await runner.dropColumn('readiness_snapshot', 'asks');
  }
}
