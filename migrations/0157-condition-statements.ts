import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, createTable, day, id, moment, ref, text } from '../src/platform/database/table';
import { STATEMENT_CHECKS } from '../src/procedures/conditions/condition-statement.checks';

/** What people state of the conditions under which a procedure can be used at a unit. */
export class ConditionStatements0157 implements MigrationInterface {
  name = 'ConditionStatements1750000000157';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'condition_statement',
      [
        id(),
        ref('round_id', 'round'),
        ref('unit_id', 'administrative_unit'),
        ref('procedure_id', 'procedure', { nullable: true }),
        text('subject_key', 36),
        text('condition', 10),
        count('number'),
        text('state', 10),
        day('fact_day'),
        text('evidence', 500),
        text('source', 5),
        text('stated_by', 36, { nullable: true }),
        text('stated_by_name', 200),
        moment('stated_at'),
      ],
      {
        unique: [['unit_id', 'condition', 'subject_key', 'number']],
        indexes: [['round_id', 'unit_id']],
        checks: STATEMENT_CHECKS,
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('condition_statement');
  }
}
