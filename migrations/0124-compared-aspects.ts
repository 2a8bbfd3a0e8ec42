import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, id, moment, text, longText } from '../src/platform/database/table';

const INDEX = 'ix_verification_result_run_id_outcome';
/** Per cent of a page that rows of a new run fill: what is found out about them fits beside them. */
const FILL = 40;
const OLD_COLUMNS =
  'run_id, unit_id, procedure_id, outcome, reason, portal_id, seen_name, expected_name, seen_at';
const keyRef = (name: string, references: string) => ({ ...id(name), references });

/**
 * Results tell what the source told of and all that is wrong; names that are as expected are kept once for a run. The
 * index by outcome goes: each result changes its outcome once, and whoever asks for one outcome asks within one run,
 * which the key finds. On SQLite the rows lie in their key from now on.
 */
export class ComparedAspects0124 implements MigrationInterface {
  name = 'ComparedAspects1750000000124';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "${INDEX}"`);
    if (runner.connection.options.type === 'postgres') {
      await runner.query('ALTER TABLE verification_result ADD COLUMN checked varchar(12)');
      await runner.query('ALTER TABLE verification_result ADD COLUMN differences text');
      await runner.query(`ALTER TABLE verification_result SET (fillfactor = ${FILL})`);
    } else await this.rebuild(runner);
    await createTable(runner, 'verification_expectation', [
      keyRef('run_id', 'verification_run'),
      keyRef('procedure_id', 'procedure'),
      text('name', 2000),
    ]);
    // Runs under way go on under this release.
    await runner.query(
      `INSERT INTO verification_expectation (run_id, procedure_id, name)
       SELECT run.id, item.id, item.name FROM verification_run run
       JOIN procedure item ON item.round_id = run.round_id
       WHERE run.state IN ('pending', 'running')`,
    );
  }

  private async rebuild(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE verification_result RENAME TO verification_result_before');
    await createTable(
      runner,
      'verification_result',
      [
        keyRef('run_id', 'verification_run'),
        keyRef('unit_id', 'administrative_unit'),
        keyRef('procedure_id', 'procedure'),
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
    await runner.query(
      `INSERT INTO verification_result (${OLD_COLUMNS})
       SELECT ${OLD_COLUMNS} FROM verification_result_before`,
    );
    await runner.query('DROP TABLE verification_result_before');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE verification_result SET seen_name = (
         SELECT name FROM verification_expectation expectation
         WHERE expectation.run_id = verification_result.run_id
           AND expectation.procedure_id = verification_result.procedure_id)
       WHERE seen_name IS NULL AND portal_id IS NOT NULL`,
    );
    await runner.dropTable('verification_expectation');
    if (runner.connection.options.type === 'postgres')
      await runner.query('ALTER TABLE verification_result RESET (fillfactor)');
    for (const column of ['differences', 'checked'])
      await runner.query(`ALTER TABLE verification_result DROP COLUMN ${column}`);
    await runner.query(`CREATE INDEX "${INDEX}" ON "verification_result" ("run_id", "outcome")`);
  }
}
