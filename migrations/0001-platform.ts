import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  count,
  createTable,
  id,
  json,
  longText,
  moment,
  text,
} from '../src/platform/database/table';

/** Audit chain, background jobs, stored files. */
export class Platform0001 implements MigrationInterface {
  name = 'Platform1750000000001';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'audit_entry',
      [
        count('seq', { isPrimary: true }),
        moment('at'),
        text('actor_id', 36, { nullable: true }),
        text('actor_name', 200),
        text('actor_kind', 10),
        text('action', 80),
        text('subject_type', 60),
        text('subject_id', 80),
        text('round_id', 36, { nullable: true }),
        json('summary'),
        count('object_count'),
        text('objects_digest', 64),
        text('previous_hash', 64),
        text('hash', 64),
      ],
      { indexes: [['subject_type', 'subject_id']] },
    );
    await createTable(runner, 'audit_object', [
      count('entry_seq', { isPrimary: true }),
      count('position', { isPrimary: true }),
      text('object_type', 60),
      text('object_id', 80),
      json('before', { nullable: true }),
      json('after', { nullable: true }),
    ]);
    await createTable(
      runner,
      'job',
      [
        id(),
        text('name', 80),
        json('data'),
        text('idempotency_key', 200, { nullable: true }),
        text('round_id', 36, { nullable: true }),
        text('requested_by', 36, { nullable: true }),
        text('requested_by_name', 200),
        text('state', 10),
        count('attempts'),
        count('max_attempts'),
        moment('run_at'),
        moment('lease_until', { nullable: true }),
        count('progress_done'),
        count('progress_total'),
        text('progress_note', 300, { nullable: true }),
        json('result', { nullable: true }),
        longText('last_error', { nullable: true }),
        moment('created_at'),
        moment('finished_at', { nullable: true }),
      ],
      {
        unique: [['name', 'idempotency_key']],
        indexes: [['state', 'run_at']],
        checks: { state: `state IN ('queued', 'running', 'succeeded', 'failed')` },
      },
    );
    await createTable(
      runner,
      'stored_file',
      [
        id(),
        text('sha256', 64),
        count('size'),
        text('name', 255),
        text('media_type', 120),
        text('created_by', 36, { nullable: true }),
        moment('created_at'),
      ],
      { indexes: [['sha256']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['stored_file', 'job', 'audit_object', 'audit_entry'])
      await runner.dropTable(table);
  }
}
