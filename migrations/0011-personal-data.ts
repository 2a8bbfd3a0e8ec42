import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, createTable, moment, text } from '../src/platform/database/table';

/** Keys of sealed personal data: which versions this database was opened with. */
export class PersonalData0011 implements MigrationInterface {
  name = 'PersonalData1750000000011';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'sealing_key', [
      count('version', { isPrimary: true }),
      text('proof', 200),
      moment('created_at'),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('sealing_key');
  }
}
