import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  count,
  createTable,
  day,
  id,
  json,
  longText,
  moment,
  ref,
  text,
  version,
} from '../src/platform/database/table';
import { MESSAGE_CHECKS, SENDING_CHECKS, SETTING_CHECKS } from '../src/reminders/reminder.checks';

/** The inbox, how people want to be reminded, and what was sent to remind units of requests. */
export class Reminders0160 implements MigrationInterface {
  name = 'Reminders1750000000160';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'reminder_message',
      [
        id(),
        ref('round_id', 'round'),
        ref('account_id', 'account'),
        text('kind', 20),
        text('subject_id', 36),
        text('subject_name', 300),
        day('day'),
        count('matters'),
        json('unit_ids'),
        text('due_at', 24),
        moment('made_at'),
        moment('read_at', { nullable: true }),
        moment('mailed_at', { nullable: true }),
      ],
      {
        unique: [['account_id', 'kind', 'subject_id', 'day']],
        indexes: [
          ['account_id', 'made_at'],
          ['round_id', 'made_at'],
          ['subject_id', 'kind'],
        ],
        checks: MESSAGE_CHECKS,
      },
    );
    await createTable(
      runner,
      'reminder_setting',
      [
        id(),
        ref('account_id', 'account'),
        text('mail', 8),
        longText('address', { nullable: true }),
        text('digest_at', 5),
        text('quiet_from', 5),
        text('quiet_to', 5),
        day('digest_on', { nullable: true }),
        version(),
      ],
      { unique: [['account_id']], checks: SETTING_CHECKS },
    );
    await createTable(
      runner,
      'request_reminder',
      [
        id(),
        ref('request_id', 'data_request'),
        text('way', 8),
        text('once_key', 80, { nullable: true }),
        json('unit_ids'),
        json('nobody_unit_ids'),
        count('people'),
        longText('text', { nullable: true }),
        text('made_by', 36, { nullable: true }),
        text('made_by_name', 200),
        moment('made_at'),
      ],
      { unique: [['once_key']], indexes: [['request_id', 'made_at']], checks: SENDING_CHECKS },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['request_reminder', 'reminder_setting', 'reminder_message'])
      await runner.dropTable(table);
  }
}
