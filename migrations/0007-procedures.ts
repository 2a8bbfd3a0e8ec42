import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  count,
  createTable,
  id,
  json,
  longText,
  moment,
  ref,
  text,
  type ColumnSpec,
} from '../src/platform/database/table';

/** Part of a primary key made of several references. */
const keyRef = (name: string, references: string): ColumnSpec => ({ ...id(name), references });

/** Catalogue of procedures, agencies on the portal, verification runs and their results. */
export class Procedures0007 implements MigrationInterface {
  name = 'Procedures1750000000007';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'procedure',
      [
        id(),
        ref('round_id', 'round'),
        text('code', 40),
        text('name', 2000),
        text('folded', 2100),
        text('field', 300),
        longText('executed_by', { nullable: true }),
        text('source', 300),
      ],
      { unique: [['round_id', 'code']] },
    );
    await createTable(
      runner,
      'unit_agency',
      [
        id(),
        ref('round_id', 'round'),
        ref('unit_id', 'administrative_unit'),
        text('department_code', 60),
      ],
      { unique: [['round_id', 'unit_id']], indexes: [['unit_id']] },
    );
    await this.createRunTables(runner);
  }

  private async createRunTables(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'verification_run',
      [
        id(),
        ref('round_id', 'round'),
        text('state', 10),
        text('active_key', 36, { nullable: true }),
        text('source', 300),
        text('requested_by', 36, { nullable: true }),
        text('requested_by_name', 200),
        moment('requested_at'),
        text('job_id', 36, { nullable: true }),
        moment('started_at', { nullable: true }),
        moment('finished_at', { nullable: true }),
        text('digest', 64, { nullable: true }),
      ],
      {
        unique: [['active_key']],
        indexes: [['round_id', 'requested_at']],
        checks: { state: `state IN ('pending', 'running', 'finished', 'failed')` },
      },
    );
    await createTable(
      runner,
      'verification_unit',
      [
        keyRef('run_id', 'verification_run'),
        keyRef('unit_id', 'administrative_unit'),
        text('department_code', 60, { nullable: true }),
        text('state', 10),
        count('total'),
        count('pending'),
        count('passed'),
        count('failed'),
        count('unverifiable'),
        text('fault_reason', 40, { nullable: true }),
        text('fault_detail', 400, { nullable: true }),
        json('unexpected', { nullable: true }),
        text('digest', 64, { nullable: true }),
        moment('done_at', { nullable: true }),
      ],
      {
        checks: {
          state: `state IN ('pending', 'done')`,
          counts: `passed + failed + unverifiable + pending = total`,
        },
      },
    );
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
      ],
      {
        indexes: [['run_id', 'outcome']],
        checks: {
          outcome: `outcome IN ('pending', 'passed', 'failed', 'unverifiable')`,
          evidence: `outcome <> 'passed' OR (portal_id IS NOT NULL AND seen_at IS NOT NULL)`,
        },
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = [
      'verification_result',
      'verification_unit',
      'verification_run',
      'unit_agency',
      'procedure',
    ];
    for (const table of tables) await runner.dropTable(table);
  }
}
