import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, createTable, id, text } from '../src/platform/database/table';

/** Made at each start; on PostgreSQL the functions of these names carry them. */
const TRIGGERS = [
  ...['tr_verification_result_born', 'tr_verification_result_append_only'],
  ...['tr_verification_asked_born', 'tr_verification_asked_append_only'],
  ...['tr_verification_shown_born', 'tr_verification_shown_append_only'],
  ...['tr_verification_unit_kept', 'tr_verification_unit_moved', 'tr_verification_unit_settled'],
  ...['tr_verification_expectation_kept', 'tr_verification_expectation_moved'],
];
const UNDER_WAY = `(SELECT id FROM verification_run WHERE state IN ('pending', 'running'))`;

/**
 * What a run asks of units that are asked alike, and what the portal shows of a procedure where it is right, are kept once
 * for the run; a row of its own have only pairs that are not right, or are shown otherwise. Runs of earlier releases keep
 * their rows; one that is under way goes on with what it has not read yet.
 */
export class PairsInCommon0288 implements MigrationInterface {
  name = 'PairsInCommon1750000000288';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'verification_asked',
      [id('run_id'), count('asked_set', { isPrimary: true }), id('procedure_id')],
      { withoutRowid: true },
    );
    await createTable(
      runner,
      'verification_shown',
      [
        ...[id('run_id'), id('procedure_id'), text('portal_id', 100)],
        ...[text('seen_name', 2000, { nullable: true }), text('checked', 12, { nullable: true })],
      ],
      { withoutRowid: true },
    );
    await runner.query('ALTER TABLE "verification_unit" ADD COLUMN "asked_set" integer');
    await runner.query('ALTER TABLE "verification_unit" ADD COLUMN "seen_at" varchar(24)');
    await this.splitRunsUnderWay(runner);
    // A result is never changed at all any more.
    const moved = 'tr_verification_result_moved';
    await runner.query(
      runner.connection.options.type === 'postgres'
        ? `DROP FUNCTION IF EXISTS ${moved} CASCADE`
        : `DROP TRIGGER IF EXISTS ${moved}`,
    );
  }

  /** Each unit that is not read yet has a set of its own. */
  private async splitRunsUnderWay(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE verification_unit SET asked_set = (SELECT COUNT(*) FROM verification_unit before
         WHERE before.run_id = verification_unit.run_id AND before.unit_id <= verification_unit.unit_id)
       WHERE state = 'pending' AND run_id IN ${UNDER_WAY}`,
    );
    const open = `FROM verification_result result JOIN verification_unit unit
      ON unit.run_id = result.run_id AND unit.unit_id = result.unit_id AND unit.asked_set IS NOT NULL`;
    await runner.query(
      `INSERT INTO verification_asked (run_id, asked_set, procedure_id)
       SELECT result.run_id, unit.asked_set, result.procedure_id ${open}`,
    );
    await runner.query(
      `DELETE FROM verification_result WHERE run_id IN ${UNDER_WAY} AND EXISTS (
         SELECT 1 FROM verification_unit unit WHERE unit.run_id = verification_result.run_id
           AND unit.unit_id = verification_result.unit_id AND unit.asked_set IS NOT NULL)`,
    );
  }

  /** Every pair has a row again. */
  async down(runner: QueryRunner): Promise<void> {
    const postgres = runner.connection.options.type === 'postgres';
    for (const name of TRIGGERS)
      if (postgres) await runner.query(`DROP FUNCTION IF EXISTS ${name} CASCADE`);
      else
        for (const ending of ['', '_update', '_delete'])
          await runner.query(`DROP TRIGGER IF EXISTS ${name}${ending}`);
    await runner.query(
      `INSERT INTO verification_result
         (run_id, unit_id, procedure_id, outcome, reason, portal_id, seen_name, seen_at, checked)
       SELECT unit.run_id, unit.unit_id, asked.procedure_id,
         CASE WHEN shown.portal_id IS NOT NULL THEN 'passed'
           WHEN unit.fault_reason IS NOT NULL THEN 'unverifiable' ELSE 'pending' END,
         unit.fault_reason, shown.portal_id, shown.seen_name, unit.seen_at, shown.checked
       FROM verification_unit unit
       JOIN verification_asked asked
         ON asked.run_id = unit.run_id AND asked.asked_set = unit.asked_set
       LEFT JOIN verification_shown shown ON shown.run_id = unit.run_id
         AND shown.procedure_id = asked.procedure_id AND unit.state = 'done'
         AND unit.fault_reason IS NULL AND unit.seen_at IS NOT NULL
       WHERE NOT EXISTS (SELECT 1 FROM verification_result own WHERE own.run_id = unit.run_id
         AND own.unit_id = unit.unit_id AND own.procedure_id = asked.procedure_id)`,
    );
    for (const column of ['seen_at', 'asked_set'])
      await runner.query(`ALTER TABLE "verification_unit" DROP COLUMN "${column}"`);
    await runner.dropTable('verification_shown');
    await runner.dropTable('verification_asked');
  }
}
