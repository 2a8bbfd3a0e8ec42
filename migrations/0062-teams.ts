import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MEMBER_CHECKS, TEAM_CHECKS } from '../src/handover/teams/team.checks';
import {
  createTable,
  day,
  id,
  json,
  moment,
  ref,
  text,
  version,
} from '../src/platform/database/table';

/** Giving and receiving teams, whom they act for, their members, and the duties that memberships gave. */
export class Teams0062 implements MigrationInterface {
  name = 'Teams1750000000062';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'handover_team',
      [
        id(),
        ref('round_id', 'round'),
        text('kind', 10),
        text('name', 200),
        text('decision_number', 100),
        day('decision_day'),
        text('decided_by', 200),
        json('list_types'),
        day('valid_from'),
        day('valid_to', { nullable: true }),
        text('made_by', 36, { nullable: true }),
        text('made_by_name', 200),
        moment('made_at'),
        version(),
      ],
      { indexes: [['round_id']], checks: TEAM_CHECKS },
    );
    await createTable(
      runner,
      'team_organisation',
      [id(), ref('team_id', 'handover_team'), ref('organisation_id', 'organisation')],
      { unique: [['team_id', 'organisation_id']], indexes: [['organisation_id']] },
    );
    await createTable(
      runner,
      'team_member',
      [
        id(),
        ref('team_id', 'handover_team'),
        text('name', 120),
        text('position', 200),
        text('role', 10),
        ref('account_id', 'account', { nullable: true }),
        text('account_name', 400, { nullable: true }),
        day('left_on', { nullable: true }),
      ],
      { indexes: [['team_id']], checks: MEMBER_CHECKS },
    );
    await createTable(
      runner,
      'team_duty',
      [id(), ref('member_id', 'team_member'), text('duty_id', 36), day('valid_from')],
      { unique: [['duty_id']], indexes: [['member_id']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['team_duty', 'team_member', 'team_organisation', 'handover_team'])
      await runner.dropTable(table);
  }
}
