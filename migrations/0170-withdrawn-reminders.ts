import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a reminder was taken back, because what it spoke of was done. */
export class WithdrawnReminders0170 implements MigrationInterface {
  name = 'WithdrawnReminders1750000000170';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE reminder_message ADD COLUMN withdrawn_at varchar(24)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE reminder_message DROP COLUMN withdrawn_at');
  }
}
