import type { MigrationInterface, QueryRunner } from 'typeorm';
import { newId } from '../src/platform/database/ids';
import {
  count,
  createTable,
  day,
  id,
  json,
  moment,
  ref,
  text,
  version,
  type ColumnSpec,
} from '../src/platform/database/table';
import {
  CODE_CHECKS,
  ENTRY_CHECKS,
  VERSION_CHECKS,
} from '../src/procedures/catalogue/catalogue.checks';

const ADDED = [
  'level varchar(12)',
  'controlling_body varchar(300)',
  'fee varchar(2000)',
  'time_limit varchar(500)',
  'decision_number varchar(100)',
  'decision_date varchar(10)',
  'effective_on varchar(10)',
  `assigned_to varchar(10) NOT NULL DEFAULT 'all'`,
  'in_force boolean NOT NULL DEFAULT',
  'since_version integer NOT NULL DEFAULT 1',
  'version integer NOT NULL DEFAULT 1',
];

interface Known {
  round_id: string;
  code: string;
  name: string;
  field: string;
  executed_by: string | null;
}

const keyRef = (name: string, references: string): ColumnSpec => ({ ...id(name), references });

/** Versions of the catalogue, what a decision says of a procedure, assignment; what there was becomes version 1. */
export class CatalogueVersions0086 implements MigrationInterface {
  name = 'CatalogueVersions1750000000086';

  async up(runner: QueryRunner): Promise<void> {
    const yes = runner.connection.options.type === 'postgres' ? ' true' : ' 1';
    for (const column of ADDED)
      await runner.query(
        `ALTER TABLE procedure ADD COLUMN ${column}${column.startsWith('in_force') ? yes : ''}`,
      );
    await createTable(
      runner,
      'procedure_unit',
      [keyRef('procedure_id', 'procedure'), keyRef('unit_id', 'administrative_unit')],
      { indexes: [['unit_id']] },
    );
    await this.createVersions(runner);
    await createTable(
      runner,
      'procedure_code_change',
      [
        id(),
        ref('round_id', 'round'),
        ref('version_id', 'catalogue_version'),
        text('old_code', 40),
        text('new_code', 40),
        text('decision_number', 100, { nullable: true }),
        day('decision_date', { nullable: true }),
      ],
      { unique: [['round_id', 'old_code', 'new_code']], checks: CODE_CHECKS },
    );
    await this.keepWhatThereWas(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = ['procedure_code_change', 'catalogue_entry', 'catalogue_version'];
    for (const table of [...tables, 'procedure_unit']) await runner.dropTable(table);
    for (const column of [...ADDED].reverse())
      await runner.query(`ALTER TABLE procedure DROP COLUMN ${column.split(' ')[0]}`);
  }

  private async createVersions(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'catalogue_version',
      [
        id(),
        ref('round_id', 'round'),
        count('number', { nullable: true }),
        text('state', 10),
        text('kind', 10),
        text('extent', 10),
        count('base_number'),
        text('source', 300),
        ref('file_id', 'stored_file', { nullable: true }),
        text('decision_number', 100, { nullable: true }),
        day('decision_date', { nullable: true }),
        day('effective_on', { nullable: true }),
        text('controlling_body', 300, { nullable: true }),
        ...['added', 'amended', 'withdrawn', 'unchanged'].map((each) => count(each)),
        json('file_rows', { nullable: true }),
        json('notes', { nullable: true }),
        json('replaced', { nullable: true }),
        text('made_by_name', 200),
        moment('made_at'),
        text('applied_by_name', 200, { nullable: true }),
        moment('applied_at', { nullable: true }),
        version(),
      ],
      {
        unique: [['round_id', 'number']],
        indexes: [['round_id', 'state']],
        checks: VERSION_CHECKS,
      },
    );
    await createTable(
      runner,
      'catalogue_entry',
      [
        id(),
        ref('version_id', 'catalogue_version'),
        text('code', 40),
        text('change', 10),
        json('facts_before', { nullable: true }),
        json('facts_after', { nullable: true }),
      ],
      { unique: [['version_id', 'code']], checks: ENTRY_CHECKS },
    );
  }

  private async keepWhatThereWas(runner: QueryRunner): Promise<void> {
    const known = (await runner.query(
      `SELECT round_id, code, name, field, executed_by FROM procedure ORDER BY round_id, code`,
    )) as Known[];
    const at = new Date().toISOString();
    for (const [roundId, rows] of Map.groupBy(known, ({ round_id }) => round_id)) {
      const versionId = newId();
      const own = { id: versionId, round_id: roundId, number: 1, state: 'applied' };
      await insert(runner, 'catalogue_version', {
        ...{ ...own, kind: 'initial', extent: 'changes', base_number: 0 },
        ...{ source: 'Danh mục đã có trước khi lưu phiên bản', added: rows.length, amended: 0 },
        ...{ withdrawn: 0, unchanged: 0, made_by_name: 'Hệ thống', made_at: at },
        ...{ applied_by_name: 'Hệ thống', applied_at: at, version: 1 },
      });
      for (const { code, name, field, executed_by: executedBy } of rows) {
        const after = {
          ...{ code, name, field, level: null, executedBy, controllingBody: null, fee: null },
          ...{ timeLimit: null, decisionNumber: null, decisionDate: null, effectiveOn: null },
        };
        const entry = { id: newId(), version_id: versionId, code, change: 'added' };
        await insert(runner, 'catalogue_entry', { ...entry, facts_after: JSON.stringify(after) });
      }
    }
  }
}

/** By the names of the columns: an entity may be another one day. */
async function insert(
  runner: QueryRunner,
  table: string,
  row: Record<string, string | number>,
): Promise<void> {
  const postgres = runner.connection.options.type === 'postgres';
  const names = Object.keys(row).map((name) => `"${name}"`);
  const places = names.map((_, at) => (postgres ? `$${at + 1}` : '?'));
  const sql = `INSERT INTO "${table}" (${names.join(', ')}) VALUES (${places.join(', ')})`;
  await runner.query(sql, Object.values(row));
}
