import type { MigrationInterface, QueryRunner } from 'typeorm';
import { constraintName } from '../src/platform/database/naming';

const COLUMNS = [
  ['source', 'varchar(300)'],
  ['entered_by_name', 'varchar(200)'],
  ['entered_at', 'varchar(24)'],
  ['version', 'integer NOT NULL DEFAULT 1'],
] as const;
const INDEX = constraintName('ix', 'unit_agency', ['round_id', 'department_code']);

/** The codes of units on the portal are entered by people: where each comes from, and no code for two units. */
export class AgenciesEntered0292 implements MigrationInterface {
  name = 'AgenciesEntered1750000000292';

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, type] of COLUMNS)
      await runner.query(`ALTER TABLE unit_agency ADD COLUMN ${name} ${type}`);
    await runner.query(
      `CREATE UNIQUE INDEX "${INDEX}" ON "unit_agency" ("round_id", "department_code")`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "${INDEX}"`);
    for (const [name] of COLUMNS) await runner.query(`ALTER TABLE unit_agency DROP COLUMN ${name}`);
  }
}
