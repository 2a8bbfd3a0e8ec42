import type { MigrationInterface, QueryRunner } from 'typeorm';

const ADDED = [
  'sent_at varchar(24)',
  'started_at varchar(24)',
  'taken_by varchar(120)',
  'stop_asked_at varchar(24)',
  'stop_asked_by varchar(200)',
];

/** When a job was given to Redis, who works on it since when, and who asked for its end. */
export class Jobs0087 implements MigrationInterface {
  name = 'Jobs1750000000087';

  async up(runner: QueryRunner): Promise<void> {
    for (const column of ADDED) await runner.query(`ALTER TABLE job ADD COLUMN ${column}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const column of [...ADDED].reverse())
      await runner.query(`ALTER TABLE job DROP COLUMN ${column.split(' ')[0]}`);
  }
}
