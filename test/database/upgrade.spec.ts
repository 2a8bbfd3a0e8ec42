import { AuditTrail } from '../../src/platform/audit/audit-trail';
import { Clock } from '../../src/platform/clock';
import { openDatabase, type Database } from '../../src/platform/database/database';
import { schema } from '../../src/schema';
import type { DatabasePlace } from '../support/database-places';
import { onEachEngine } from '../support/each-engine';
import {
  contentOf,
  databaseOfRelease,
  digestOfRows,
  releases,
  type Content,
} from '../support/releases';

/**
 * What a migration may change in rows that were there before: `table` (rows are added or removed),
 * `table.column` (values change, or the
 * column goes), each with the reason. Everything else has to come through as it was.
 */
const CHANGED_ON_PURPOSE: Record<string, string> = {
  schema_migration: 'lists the migrations that have run',
  // Wrong passwords are counted by what is typed, known or not: table sign_in_attempt.
  'account.failed_sign_ins': 'counts of one quarter of an hour',
  'account.locked_until': 'counts of one quarter of an hour',
  // How much of the index of words is gathered is noted in it, and that it was noted beside its first block.
  item_words_config: 'settings of the index of words',
  'item_words_data.block': 'says which settings of the index hold',
};

/**
 * Rows that a migration keeps elsewhere, each with the reason and the statement that counts them there: as many as
 * went must have come.
 */
const KEPT_ELSEWHERE: Record<
  string,
  {
    why: string;
    /** A table of releases that keep it so already. */
    since: string;
    which: (row: Record<string, unknown>) => boolean;
    now: string;
  }
> = {
  verification_result: {
    why: 'what a run under way has still to read is kept as what it asks',
    since: 'verification_asked',
    which: ({ outcome }) => outcome === 'pending',
    now: 'SELECT COUNT(*) AS "rows" FROM verification_asked',
  },
};

/** Those of 0.4.0 and of 0.5.0, which have the same. */
const WITHOUT_ROWS_SINCE_0_4 = [
  ...['audit_check', 'case_plan', 'case_step', 'column_mapping', 'completion_certificate'],
  ...['control_settlement', 'control_source_list', 'control_source_row', 'counted_surplus'],
  ...['dossier_purge', 'import_mend', 'import_set', 'import_set_file', 'import_set_kept_part'],
  ...['import_set_member', 'indicator_report', 'joint_code', 'joint_exception', 'kept_answer'],
  ...['milestone_plan', 'minutes_part', 'name_permission', 'portal_page', 'portal_shape'],
  ...['portal_turn', 'procedure_code_change', 'procedure_unit', 'readiness_ask'],
  ...['readiness_criteria_version', 'readiness_daily_paper', 'recovery_code'],
  ...['rehearsal_assessment', 'rehearsal_result', 'remembered_spelling', 'reminder_message'],
  ...['reminder_setting', 'retention_run', 'second_factor', 'setup_token', 'sign_in_attempt'],
  ...['signed_certificate', 'signed_portion', 'signing_key', 'surplus_origin', 'system_key'],
  ...['team_duty', 'test_step', 'trial_evaluator', 'verification_shown'],
];

/** Tables that nobody wrote in before the database of the release was kept: their rows are not watched. */
const WITHOUT_ROWS: Record<string, string[]> = {
  '0.2.0': [
    ...['audit_check', 'case_plan', 'case_step', 'column_mapping', 'completion_certificate'],
    ...['control_settlement', 'control_source_list', 'control_source_row', 'counted_surplus'],
    ...['dossier_purge', 'import_mend', 'import_set', 'import_set_file', 'import_set_member'],
    ...['indicator_report', 'joint_code', 'joint_exception', 'kept_answer', 'milestone_plan'],
    ...['minutes_part', 'name_permission', 'portal_page', 'portal_shape', 'portal_turn'],
    ...['procedure_code_change', 'procedure_unit', 'readiness_ask'],
    ...['readiness_criteria_version', 'readiness_daily_paper', 'recovery_code'],
    ...['rehearsal_assessment', 'rehearsal_result', 'reminder_message', 'reminder_setting'],
    ...['retention_run', 'second_factor', 'setup_token', 'sign_in_attempt'],
    ...['signed_certificate', 'signed_portion', 'signing_key', 'team_duty', 'test_step'],
    ...['trial_evaluator'],
  ],
  '0.3.0': [
    ...['case_plan', 'case_step', 'column_mapping', 'completion_certificate'],
    ...['control_settlement', 'control_source_list', 'control_source_row', 'counted_surplus'],
    ...['dossier_purge', 'import_mend', 'import_set', 'import_set_file', 'import_set_kept_part'],
    ...['import_set_member', 'indicator_report', 'joint_code', 'joint_exception', 'kept_answer'],
    ...['milestone_plan', 'minutes_part', 'name_permission', 'portal_page', 'portal_shape'],
    ...['portal_turn', 'procedure_code_change', 'procedure_unit', 'readiness_ask'],
    ...['readiness_criteria_version', 'readiness_daily_paper', 'recovery_code'],
    ...['rehearsal_assessment', 'rehearsal_result', 'remembered_spelling', 'reminder_message'],
    ...['reminder_setting', 'second_factor', 'setup_token', 'sign_in_attempt'],
    ...['signed_certificate', 'signed_portion', 'signing_key', 'surplus_origin', 'team_duty'],
    ...['test_step', 'trial_evaluator'],
  ],
  '0.4.0': WITHOUT_ROWS_SINCE_0_4,
  '0.5.0': WITHOUT_ROWS_SINCE_0_4,
};

/** Full only while many rows are entered, on SQLite. */
const OF_AN_ENTRY = ['bulk_entry', 'bulk_entry_settled'];

describe.each(releases())('G6: the database of release %s', (release) => {
  onEachEngine((engine) => {
    let place: DatabasePlace;
    let before: Content;
    let database: Database;

    beforeAll(async () => {
      place = await databaseOfRelease(release, engine);
      before = await contentOf(place.location);
      database = await openDatabase(place.location, schema);
    });
    afterAll(async () => {
      await database?.close();
      await place?.remove();
    });

    it('has rows in its tables, so that an upgrade has something to lose', () => {
      const empty = [...before].filter(([, rows]) => rows.length === 0).map(([name]) => name);
      const watched = empty.filter((name) => !OF_AN_ENTRY.includes(name));
      expect(watched.sort()).toEqual([...(WITHOUT_ROWS[release] ?? [])].sort());
      expect(before.size).toBeGreaterThan(25);
    });

    it('keeps every row and every value, save what is changed on purpose', async () => {
      const after = await contentOf(place.location);
      for (const [table, all] of before) {
        if (CHANGED_ON_PURPOSE[table] || all.length === 0) continue;
        const moved = KEPT_ELSEWHERE[table];
        const elsewhere = moved && !before.has(moved.since) ? moved : undefined;
        const rows = elsewhere ? all.filter((row) => !elsewhere.which(row)) : all;
        if (elsewhere) {
          const [found] = await database.writer.query<[{ rows: number }]>(elsewhere.now);
          expect([table, Number(found.rows)]).toEqual([table, all.length - rows.length]);
        }
        const now = after.get(table);
        expect([table, now?.length]).toEqual([table, rows.length]);
        const kept = Object.keys(rows[0]!).filter(
          (column) => !CHANGED_ON_PURPOSE[`${table}.${column}`],
        );
        const gone = kept.filter((column) => !(column in now![0]!));
        expect([table, gone]).toEqual([table, []]);
        expect([table, digestOfRows(now!, kept)]).toEqual([table, digestOfRows(rows, kept)]);
      }
    });

    it('ends with the tables of a new database, all references holding', async () => {
      const statements = await database.writer.driver.createSchemaBuilder().log();
      expect(statements.upQueries.map(({ query }) => query)).toEqual([]);
      const loose =
        engine === 'sqlite'
          ? 'PRAGMA foreign_key_check'
          : `SELECT conname FROM pg_constraint WHERE contype = 'f' AND NOT convalidated`;
      expect(await database.writer.query(loose)).toEqual([]);
    });

    it('keeps its chain of audit entries valid', async () => {
      const { manager } = database.reader;
      expect(before.get('audit_entry')!.length).toBeGreaterThan(20);
      expect(await new AuditTrail(new Clock()).firstBroken(manager)).toBeUndefined();
    });
  });
});
