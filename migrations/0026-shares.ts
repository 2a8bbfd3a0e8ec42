import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MINUTES_CHECKS, SUPPLEMENT_CHECK } from '../src/handover/minutes/minutes.checks';
import { LIST_STAGE_CHECKS, SHARE_CHECKS } from '../src/handover/shares/shares.checks';
import { sharesTriggers } from '../src/handover/shares/shares.triggers';
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

/** Columns of minutes that were there before. */
const KEPT = `id, round_id, list_id, giver_organisation_id, receiver_organisation_id,
  issuer_organisation_id, year, sequence, number, drawn_on, kind, state, row_count, movements,
  data_sha256, key_id, docx_file_id, pdf_file_id, job_id, drawn_by, drawn_by_name, drawn_at,
  signed_number, signed_on, signed_file_id, signed_sha256, signers, signed_recorded_by,
  signed_recorded_by_name, signed_recorded_at, version`;

/**
 * States of lists and shares, signings, and the rows that stand on signed minutes. Minutes may now
 * be a supplement, or stand for all lists of a pair. What was signed before is taken over as it is;
 * lists that nobody approved are being drafted, whatever of them was accepted.
 */
export class Shares0026 implements MigrationInterface {
  name = 'Shares1750000000026';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE minutes_before AS SELECT ${KEPT} FROM minutes`);
    await runner.dropTable('minutes');
    await createTable(runner, 'minutes', minutesColumns(true), {
      ...MINUTES_RULES,
      checks: { ...MINUTES_CHECKS, supplement: SUPPLEMENT_CHECK },
    });
    await runner.query(
      `INSERT INTO minutes (${KEPT}, supplement_no) SELECT ${KEPT}, 0 FROM minutes_before`,
    );
    await runner.query('DROP TABLE minutes_before');
    await runner.query('ALTER TABLE round_list_type ADD COLUMN witness_asked boolean');
    await stages(runner);
    await shares(runner);
    await takeOver(runner);
  }

  /** Minutes over all lists of a pair, and supplements, have no place in the old table. */
  async down(runner: QueryRunner): Promise<void> {
    const sqlite = runner.connection.options.type === 'better-sqlite3';
    for (const [name, table] of Object.entries(sharesTriggers.tables)) {
      await runner.query(`DROP TRIGGER IF EXISTS ${name}${sqlite ? '' : ` ON ${table}`}`);
    }
    for (const table of ['signed_portion', 'handover_share', 'share_signing']) {
      await runner.dropTable(table);
    }
    for (const table of ['list_stage', 'list_approval']) await runner.dropTable(table);
    await runner.query('ALTER TABLE round_list_type DROP COLUMN witness_asked');
    await runner.query(
      `CREATE TABLE minutes_before AS SELECT ${KEPT} FROM minutes WHERE list_id IS NOT NULL AND supplement_no = 0`,
    );
    await runner.dropTable('minutes');
    const checks = MINUTES_CHECKS;
    await createTable(runner, 'minutes', minutesColumns(false), { ...MINUTES_RULES, checks });
    await runner.query(`INSERT INTO minutes (${KEPT}) SELECT ${KEPT} FROM minutes_before`);
    await runner.query('DROP TABLE minutes_before');
  }
}

const MINUTES_RULES = {
  unique: [['issuer_organisation_id', 'year', 'sequence'], ['job_id']],
  indexes: [['list_id', 'receiver_organisation_id'], ['data_sha256']],
};

const minutesColumns = (now: boolean): ColumnSpec[] => [
  id(),
  ref('round_id', 'round'),
  ref('list_id', 'handover_list', { nullable: now }),
  ref('giver_organisation_id', 'organisation'),
  ref('receiver_organisation_id', 'organisation'),
  ref('issuer_organisation_id', 'organisation'),
  ...(now ? [count('supplement_no')] : []),
  count('year'),
  count('sequence'),
  text('number', 60),
  day('drawn_on'),
  text('kind', 12),
  text('state', 12),
  count('row_count'),
  count('movements'),
  text('data_sha256', 64),
  text('key_id', 16),
  ref('docx_file_id', 'stored_file'),
  ref('pdf_file_id', 'stored_file'),
  text('job_id', 36),
  text('drawn_by', 36, { nullable: true }),
  text('drawn_by_name', 200),
  moment('drawn_at'),
  text('signed_number', 60, { nullable: true }),
  day('signed_on', { nullable: true }),
  ref('signed_file_id', 'stored_file', { nullable: true }),
  text('signed_sha256', 64, { nullable: true }),
  json('signers', { nullable: true }),
  text('signed_recorded_by', 36, { nullable: true }),
  text('signed_recorded_by_name', 200, { nullable: true }),
  moment('signed_recorded_at', { nullable: true }),
  version(),
];

async function stages(runner: QueryRunner): Promise<void> {
  await createTable(
    runner,
    'list_approval',
    [
      id(),
      ref('list_id', 'handover_list'),
      text('number', 60),
      day('approved_on'),
      text('approver', 120),
      text('approver_position', 200),
      ref('file_id', 'stored_file'),
      text('sha256', 64),
      count('movements'),
      count('row_count'),
      text('recorded_by', 36, { nullable: true }),
      text('recorded_by_name', 200),
      moment('recorded_at'),
    ],
    { indexes: [['list_id']] },
  );
  await createTable(
    runner,
    'list_stage',
    [
      { ...id('list_id'), references: 'handover_list' },
      text('state', 12),
      day('inventoried_on', { nullable: true }),
      text('returned_why', 1000, { nullable: true }),
      ref('approval_id', 'list_approval', { nullable: true }),
      moment('changed_at'),
      text('changed_by_name', 200),
    ],
    { checks: LIST_STAGE_CHECKS },
  );
}

async function shares(runner: QueryRunner): Promise<void> {
  await createTable(
    runner,
    'share_signing',
    [
      id(),
      text('share_id', 36),
      count('supplement_no'),
      ref('minutes_id', 'minutes', { nullable: true }),
      text('number', 60),
      day('signed_on'),
      ref('file_id', 'stored_file'),
      text('sha256', 64),
      json('signers'),
      count('movements'),
      count('row_count'),
      text('recorded_by', 36, { nullable: true }),
      text('recorded_by_name', 200),
      moment('recorded_at'),
    ],
    { unique: [['share_id', 'supplement_no']] },
  );
  await createTable(
    runner,
    'handover_share',
    [
      id(),
      ref('round_id', 'round'),
      ref('list_id', 'handover_list'),
      ref('giver_organisation_id', 'organisation'),
      ref('receiver_organisation_id', 'organisation'),
      text('state', 12),
      ref('signing_id', 'share_signing', { nullable: true }),
      text('signed_number', 60, { nullable: true }),
      day('signed_on', { nullable: true }),
      ref('signed_file_id', 'stored_file', { nullable: true }),
      day('received_on', { nullable: true }),
      text('decision_number', 60, { nullable: true }),
      day('decision_on', { nullable: true }),
      moment('changed_at'),
      version(),
    ],
    {
      unique: [['list_id', 'receiver_organisation_id']],
      indexes: [['round_id', 'state'], ['receiver_organisation_id']],
      checks: SHARE_CHECKS,
    },
  );
  await createTable(
    runner,
    'signed_portion',
    [
      { ...id('portion_id'), references: 'portion' },
      ref('share_id', 'handover_share'),
      ref('signing_id', 'share_signing'),
      moment('released_at', { nullable: true }),
    ],
    { indexes: [['share_id']] },
  );
}

/** Minutes that were drawn up or signed before shares had a state; the ids of the minutes serve again. */
async function takeOver(runner: QueryRunner): Promise<void> {
  await runner.query(
    `INSERT INTO share_signing (id, share_id, supplement_no, minutes_id, number, signed_on, file_id,
       sha256, signers, movements, row_count, recorded_by, recorded_by_name, recorded_at)
     SELECT id, id, 0, id, signed_number, signed_on, signed_file_id, signed_sha256, signers,
       movements, row_count, signed_recorded_by, COALESCE(signed_recorded_by_name, ''), signed_recorded_at
     FROM minutes WHERE state = 'signed'`,
  );
  await runner.query(
    `INSERT INTO handover_share (id, round_id, list_id, giver_organisation_id,
       receiver_organisation_id, state, signing_id, signed_number, signed_on, signed_file_id,
       changed_at, version)
     SELECT id, round_id, list_id, giver_organisation_id, receiver_organisation_id, state,
       CASE WHEN state = 'signed' THEN id END, signed_number, signed_on, signed_file_id,
       COALESCE(signed_recorded_at, drawn_at), 1
     FROM minutes WHERE state IN ('drawn_up', 'signed')`,
  );
  await runner.query(
    `INSERT INTO signed_portion (portion_id, share_id, signing_id)
     SELECT portion.id, share.id, share.signing_id FROM handover_share share
     JOIN portion ON portion.list_id = share.list_id
       AND portion.receiver_organisation_id = share.receiver_organisation_id
     WHERE share.state = 'signed'`,
  );
}
