import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { searchWords } from '../src/platform/audit/search-words';
import { constraintName } from '../src/platform/database/naming';
import {
  count,
  createTable,
  flag,
  id,
  longText,
  moment,
  text,
} from '../src/platform/database/table';

/** Added without rebuilding the table: the trail may be long, and no entry may be written anew. */
const COLUMNS = {
  format: 'integer NOT NULL DEFAULT 1',
  duties: 'text',
  origin_address: 'varchar(64)',
  request_id: 'varchar(40)',
  subject_name: 'varchar(300)',
  organisation_id: 'varchar(36)',
  reason: 'varchar(1000)',
  seal: 'varchar(200)',
};
const INDEXES: [string, string[]][] = [
  ['audit_entry', ['actor_id', 'seq']],
  ['audit_entry', ['organisation_id', 'seq']],
  ['audit_object', ['object_id']],
];
const BATCH = 500;

type Row = { seq: number; actor_name: string; summary: string };

/**
 * In which duty, from where and why an act was done; search words; verifications of the trail; files
 * that need a right of their own.
 */
export class Audit0012 implements MigrationInterface {
  name = 'Audit1750000000012';

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, type] of Object.entries(COLUMNS)) {
      await runner.query(`ALTER TABLE audit_entry ADD COLUMN ${name} ${type}`);
    }
    await runner.query('ALTER TABLE stored_file ADD COLUMN needs varchar(60)');
    for (const [table, columnNames] of INDEXES) {
      const name = constraintName('ix', table, columnNames);
      await runner.createIndex(table, new TableIndex({ name, columnNames }));
    }
    await createTable(runner, 'audit_search', [
      count('seq', { isPrimary: true }),
      longText('folded'),
    ]);
    await createTable(runner, 'audit_check', [
      id(),
      flag('whole'),
      count('from_seq'),
      count('to_seq'),
      text('head_hash', 64),
      moment('finished_at'),
      text('requested_by', 36, { nullable: true }),
      text('requested_by_name', 200),
      count('bad_seq', { nullable: true }),
      text('fault', 20, { nullable: true }),
    ]);
    await this.makeSearchable(runner);
  }

  /** Entries of version 0.1.0 are found by the same words as later ones. */
  private async makeSearchable(runner: QueryRunner): Promise<void> {
    for (let after = 0; ;) {
      const rows = (await runner.query(
        `SELECT seq, actor_name, summary FROM audit_entry
         WHERE seq > ${after} ORDER BY seq LIMIT ${BATCH}`,
      )) as Row[];
      if (rows.length === 0) return;
      const values = rows.map((row) => ({
        seq: row.seq,
        folded: searchWords({
          actorName: row.actor_name,
          summary: JSON.parse(row.summary) as unknown,
        }),
      }));
      await runner.manager
        .createQueryBuilder()
        .insert()
        .into('audit_search')
        .values(values)
        .execute();
      after = rows.at(-1)!.seq;
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE stored_file DROP COLUMN needs');
    await runner.dropTable('audit_check');
    await runner.dropTable('audit_search');
    for (const [table, columnNames] of INDEXES)
      await runner.dropIndex(table, constraintName('ix', table, columnNames));
    for (const name of Object.keys(COLUMNS).reverse())
      await runner.query(`ALTER TABLE audit_entry DROP COLUMN ${name}`);
  }
}
