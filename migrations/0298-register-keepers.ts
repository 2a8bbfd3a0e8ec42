import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, day, id, json, ref, text } from '../src/platform/database/table';

const ROLES_BEFORE = `'province_administrator', 'province_officer', 'department_officer', 'consolidating_officer', 'commune_leader', 'commune_officer', 'evaluator', 'auditor', 'inspector', 'representative', 'viewer'`;
const ROLES = ROLES_BEFORE.replace(
  `'department_officer', `,
  `'department_officer', 'register_keeper', `,
);
const COLUMNS =
  'id, account_id, role, organisation_id, list_types, phase, valid_from, valid_to, decision_number, decision_date';

/**
 * Duties to keep registers, limited to some of them. The table is made anew, since SQLite cannot change a check; the
 * duties in it stay as they are.
 */
export class RegisterKeepers0298 implements MigrationInterface {
  name = 'RegisterKeepers1750000000298';

  async up(runner: QueryRunner): Promise<void> {
    await remake(
      runner,
      ROLES,
      `role NOT IN ('department_officer', 'register_keeper') OR list_types IS NOT NULL`,
    );
  }

  /** Duties of the new role have no place in the old table and are left out. */
  async down(runner: QueryRunner): Promise<void> {
    await remake(
      runner,
      ROLES_BEFORE,
      `role <> 'department_officer' OR list_types IS NOT NULL`,
      `WHERE role <> 'register_keeper'`,
    );
  }
}

async function remake(
  runner: QueryRunner,
  roles: string,
  listTypes: string,
  which = '',
): Promise<void> {
  await runner.query(`CREATE TABLE duty_before AS SELECT ${COLUMNS} FROM duty`);
  await runner.dropTable('duty');
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
        role: `role IN (${roles})`,
        scope: `role NOT IN ('commune_leader', 'commune_officer', 'representative', 'consolidating_officer') OR organisation_id IS NOT NULL`,
        whole: `role NOT IN ('province_administrator', 'auditor') OR (organisation_id IS NULL AND list_types IS NULL AND phase IS NULL)`,
        list_types: listTypes,
        basis: `role <> 'inspector' OR (decision_number IS NOT NULL AND decision_date IS NOT NULL AND valid_to IS NOT NULL)`,
        phase: `phase IN ('preparation', 'handover', 'operation')`,
        period: `valid_to IS NULL OR valid_from <= valid_to`,
      },
    },
  );
  await runner.query(`INSERT INTO duty (${COLUMNS}) SELECT ${COLUMNS} FROM duty_before ${which}`);
  await runner.query('DROP TABLE duty_before');
}
