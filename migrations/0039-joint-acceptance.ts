import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  CONFIRMATION_CHECKS,
  EXCEPTION_CHECKS,
  JOINT_CHECKS,
} from '../src/handover/joint/joint.checks';
import {
  count,
  createTable,
  flag,
  id,
  moment,
  ref,
  text,
  version,
} from '../src/platform/database/table';

/** Acceptance of a whole share in one act: what is asked, the exceptions, who confirmed, codes. */
export class JointAcceptance0039 implements MigrationInterface {
  name = 'JointAcceptance1750000000039';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'joint_acceptance',
      [
        id(),
        ref('round_id', 'round'),
        ref('list_id', 'handover_list'),
        ref('giver_organisation_id', 'organisation'),
        ref('receiver_organisation_id', 'organisation'),
        text('state', 12),
        text('open_key', 80, { nullable: true }),
        flag('witnessed'),
        text('share_digest', 64),
        count('rows_outstanding'),
        count('rows_accepted'),
        count('rows_excepted'),
        text('opened_by', 36, { nullable: true }),
        text('opened_by_name', 200),
        moment('opened_at'),
        moment('done_at', { nullable: true }),
        version(),
      ],
      {
        unique: [['open_key']],
        indexes: [
          ['list_id', 'receiver_organisation_id'],
          ['round_id', 'state'],
        ],
        checks: JOINT_CHECKS,
      },
    );
    await createTable(
      runner,
      'joint_exception',
      [
        id(),
        ref('joint_id', 'joint_acceptance'),
        ref('portion_id', 'portion'),
        text('kind', 20),
        text('note', 1000),
      ],
      { unique: [['joint_id', 'portion_id']], checks: EXCEPTION_CHECKS },
    );
    await createTable(
      runner,
      'joint_confirmation',
      [
        id(),
        ref('joint_id', 'joint_acceptance'),
        text('side', 10),
        text('account_id', 36),
        text('name', 200),
        text('method', 10),
        text('through_account_id', 36, { nullable: true }),
        text('through_name', 200, { nullable: true }),
        moment('at'),
      ],
      { unique: [['joint_id', 'side']], checks: CONFIRMATION_CHECKS },
    );
    await createTable(
      runner,
      'joint_code',
      [
        id(),
        ref('joint_id', 'joint_acceptance'),
        text('side', 10),
        text('account_id', 36),
        text('name', 200),
        text('code_index', 64),
        moment('made_at'),
        moment('expires_at'),
        count('attempts'),
        moment('used_at', { nullable: true }),
      ],
      { unique: [['joint_id', 'side']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['joint_code', 'joint_confirmation', 'joint_exception', 'joint_acceptance'])
      await runner.dropTable(table);
  }
}
