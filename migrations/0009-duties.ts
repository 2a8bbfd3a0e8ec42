import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, day, id, json, ref, text } from '../src/platform/database/table';

const ROLES = `'province_administrator', 'province_officer', 'department_officer', 'consolidating_officer', 'commune_leader', 'commune_officer', 'evaluator', 'auditor', 'inspector', 'representative', 'viewer'`;
const KEPT = 'id, account_id, role, organisation_id, valid_from, valid_to';

/**
 * Duties get their list types, phase and decision, and the roles of the whole office. The table is
 * made anew, since SQLite cannot change a check; the duties in it stay as they are.
 */
export class Duties0009 implements MigrationInterface {
  name = 'Duties1750000000009';

  async up(runner: QueryRunner): Promise<void> {
    await aside(runner);
    await createTable(
      runner,
      'duty',
      [
        id(),
        ref('account_id', 'account'),
        text('role', 30),
        ref('organisation_id', 'organisation', { nullable: true }),
        json('list_types', { nullable: true }),
        text('phase', 12, { nullable: true }),
        day('valid_from'),
        day('valid_to', { nullable: true }),
        text('decision_number', 100, { nullable: true }),
        day('decision_date', { nullable: true }),
      ],
      {
        indexes: [['account_id']],
        checks: {
          role: `role IN (${ROLES})`,
          scope: `role NOT IN ('commune_leader', 'commune_officer', 'representative', 'consolidating_officer') OR organisation_id IS NOT NULL`,
          whole: `role NOT IN ('province_administrator', 'auditor') OR (organisation_id IS NULL AND list_types IS NULL AND phase IS NULL)`,
          list_types: `role <> 'department_officer' OR list_types IS NOT NULL`,
          basis: `role <> 'inspector' OR (decision_number IS NOT NULL AND decision_date IS NOT NULL AND valid_to IS NOT NULL)`,
          phase: `phase IN ('preparation', 'handover', 'operation')`,
          period: `valid_to IS NULL OR valid_from <= valid_to`,
        },
      },
    );
    await back(runner);
  }

  /** Duties of the new roles have no place in the old table and are left out. */
  async down(runner: QueryRunner): Promise<void> {
    await aside(runner);
    await createTable(
      runner,
      'duty',
      [
        id(),
        ref('account_id', 'account'),
        text('role', 30),
        ref('organisation_id', 'organisation', { nullable: true }),
        day('valid_from'),
        day('valid_to', { nullable: true }),
      ],
      {
        indexes: [['account_id']],
        checks: {
          role: `role IN ('province_officer', 'commune_officer', 'viewer')`,
          scope: `role <> 'commune_officer' OR organisation_id IS NOT NULL`,
        },
      },
    );
    await back(runner, `WHERE role IN ('province_officer', 'commune_officer', 'viewer')`);
  }
}

async function aside(runner: QueryRunner): Promise<void> {
  await runner.query(`CREATE TABLE duty_before AS SELECT ${KEPT} FROM duty`);
  await runner.dropTable('duty');
}

async function back(runner: QueryRunner, which = ''): Promise<void> {
  await runner.query(`INSERT INTO duty (${KEPT}) SELECT ${KEPT} FROM duty_before ${which}`);
  await runner.query('DROP TABLE duty_before');
}
