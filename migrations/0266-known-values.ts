import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the copy of each unit was pre-filled with; requests sent before asked for nothing that is known. */
export class KnownValues0266 implements MigrationInterface {
  name = 'KnownValues1750000000266';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE data_request_unit ADD COLUMN known text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE data_request_unit DROP COLUMN known');
  }
}
