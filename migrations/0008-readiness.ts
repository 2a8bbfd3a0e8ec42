import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, createTable, id, moment, ref, text } from '../src/platform/database/table';

/** Readiness reports that were made. */
export class Readiness0008 implements MigrationInterface {
  name = 'Readiness1750000000008';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'readiness_report',
      [
        id(),
        ref('round_id', 'round'),
        text('job_id', 36),
        moment('as_of'),
        ref('file_id', 'stored_file'),
        count('green'),
        count('yellow'),
        count('red'),
        text('requested_by', 36, { nullable: true }),
        text('requested_by_name', 200),
      ],
      { unique: [['job_id']], indexes: [['round_id', 'as_of']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('readiness_report');
  }
}
