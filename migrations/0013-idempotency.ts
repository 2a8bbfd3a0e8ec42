import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, createTable, longText, moment, text } from '../src/platform/database/table';

/** Acts carried out under an idempotency key, and their answers. */
export class Idempotency0013 implements MigrationInterface {
  name = 'Idempotency1750000000013';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'kept_answer',
      [
        text('act_digest', 64, { isPrimary: true }),
        text('content_digest', 64),
        text('claimed_by', 36),
        count('status', { nullable: true }),
        longText('sealed_body', { nullable: true }),
        moment('created_at'),
      ],
      { indexes: [['created_at']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('kept_answer');
  }
}
