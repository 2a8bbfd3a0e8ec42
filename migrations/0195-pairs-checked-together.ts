import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, id, longText, moment, text } from '../src/platform/database/table';
import { constraintName } from '../src/platform/database/naming';

const TABLE = 'verification_result';
const PARENTS = {
  run_id: 'verification_run',
  unit_id: 'administrative_unit',
  procedure_id: 'procedure',
} as const;
/** Made at each start; on PostgreSQL the functions of these names carry them. */
const TRIGGERS = [
  ...['tr_verification_result_born', 'tr_verification_result_moved'],
  ...['tr_verification_unit_kept', 'tr_verification_unit_moved'],
  ...['tr_verification_expectation_kept', 'tr_verification_expectation_moved'],
];
const COLUMNS =
  'run_id, unit_id, procedure_id, outcome, reason, portal_id, seen_name, expected_name, seen_at, checked, differences';

/**
 * A run puts in tens of thousands of pairs at once. Three references checked for each of them cost PostgreSQL more than
 * the rows themselves; they are checked together from now on, by `verificationTriggers`, against what the run itself
 * expects. So each run that holds results has its expectations, also those of earlier releases.
 */
export class PairsCheckedTogether0195 implements MigrationInterface {
  name = 'PairsCheckedTogether1750000000195';

  async up(runner: QueryRunner): Promise<void> {
    // Earlier runs wrote the name with each result: where it differed from the catalogue's, that one beside it.
    await runner.query(
      `INSERT INTO verification_expectation (run_id, procedure_id, name)
       SELECT result.run_id, result.procedure_id, COALESCE(MAX(result.expected_name),
         MAX(CASE WHEN result.expected_name IS NULL THEN result.seen_name END), MAX(item.name))
       FROM verification_result result JOIN procedure item ON item.id = result.procedure_id
       WHERE NOT EXISTS (SELECT 1 FROM verification_expectation known
         WHERE known.run_id = result.run_id AND known.procedure_id = result.procedure_id)
       GROUP BY result.run_id, result.procedure_id`,
    );
    if (runner.connection.options.type !== 'postgres') return this.rebuild(runner, false);
    for (const column of Object.keys(PARENTS))
      await runner.query(
        `ALTER TABLE ${TABLE} DROP CONSTRAINT "${constraintName('fk', TABLE, [column])}"`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    const postgres = runner.connection.options.type === 'postgres';
    for (const name of TRIGGERS)
      await runner.query(
        postgres ? `DROP FUNCTION IF EXISTS ${name} CASCADE` : `DROP TRIGGER IF EXISTS ${name}`,
      );
    if (!postgres) return this.rebuild(runner, true);
    for (const [column, parent] of Object.entries(PARENTS))
      await runner.query(
        `ALTER TABLE ${TABLE} ADD CONSTRAINT "${constraintName('fk', TABLE, [column])}"
         FOREIGN KEY (${column}) REFERENCES "${parent}" (id)`,
      );
  }

  private async rebuild(runner: QueryRunner, referring: boolean): Promise<void> {
    const key = (name: keyof typeof PARENTS) =>
      referring ? { ...id(name), references: PARENTS[name] } : id(name);
    await runner.query(`ALTER TABLE ${TABLE} RENAME TO ${TABLE}_before`);
    await createTable(
      runner,
      TABLE,
      [
        ...[key('run_id'), key('unit_id'), key('procedure_id')],
        text('outcome', 20),
        text('reason', 40, { nullable: true }),
        text('portal_id', 100, { nullable: true }),
        text('seen_name', 2000, { nullable: true }),
        text('expected_name', 2000, { nullable: true }),
        moment('seen_at', { nullable: true }),
        text('checked', 12, { nullable: true }),
        longText('differences', { nullable: true }),
      ],
      {
        withoutRowid: true,
        checks: {
          outcome: `outcome IN ('pending', 'passed', 'failed', 'unverifiable')`,
          evidence: `outcome <> 'passed' OR (portal_id IS NOT NULL AND seen_at IS NOT NULL)`,
        },
      },
    );
    await runner.query(`INSERT INTO ${TABLE} (${COLUMNS}) SELECT ${COLUMNS} FROM ${TABLE}_before`);
    await runner.query(`DROP TABLE ${TABLE}_before`);
  }
}
