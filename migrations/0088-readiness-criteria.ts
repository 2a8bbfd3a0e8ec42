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
} from '../src/platform/database/table';
import { CRITERIA_VERSION_CHECKS } from '../src/readiness/criteria/criteria-version.checks';
import { EXCEPTION_CHECKS } from '../src/readiness/exceptions/exception.checks';
import { STATED_FACT_CHECKS } from '../src/readiness/stated/stated-fact.checks';

const COMMUNES = 'UBND các xã, phường, đặc khu';
const FULL = { on: true, blocking: true, limits: null, workaround: '', owner: COMMUNES };

/** What readiness was judged by until now: a round under way goes on with it until somebody changes it. */
const BEFORE = [
  {
    ...{ ...FULL, code: 'handover-complete', weight: 10, dueOffset: -1 },
    limits: { greenFrom: 100, yellowFrom: 70 },
  },
  {
    ...{ ...FULL, code: 'lists-filed', weight: 5, dueOffset: -6 },
    owner: 'UBND cấp xã kết thúc hoạt động',
  },
  { ...FULL, code: 'rehearsal-mandatory-passed', weight: 20, dueOffset: -4 },
  {
    ...{ ...FULL, code: 'procedures-verified', weight: 9, dueOffset: -11 },
    ...{ limits: { greenFrom: 100, yellowFrom: 95 }, owner: 'Văn phòng UBND cấp tỉnh' },
  },
  { ...FULL, code: 'no-blocking-finding', weight: 0, dueOffset: -4 },
];

/** Criteria of readiness as data with their versions, facts that people state, accepted plans. */
export class ReadinessCriteria0088 implements MigrationInterface {
  name = 'ReadinessCriteria1750000000088';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'readiness_criteria_version',
      [
        id(),
        ref('round_id', 'round'),
        count('number'),
        json('settings'),
        text('reason', 1000),
        text('changed_by', 36, { nullable: true }),
        text('changed_by_name', 200),
        moment('changed_at'),
      ],
      { unique: [['round_id', 'number']], checks: CRITERIA_VERSION_CHECKS },
    );
    await createTable(
      runner,
      'readiness_fact',
      [
        id(),
        ref('round_id', 'round'),
        ref('unit_id', 'administrative_unit'),
        text('criterion', 60),
        count('number'),
        count('done'),
        count('total'),
        day('fact_day'),
        text('evidence', 500),
        text('note', 1000, { nullable: true }),
        text('source', 5),
        text('stated_by', 36, { nullable: true }),
        text('stated_by_name', 200),
        moment('stated_at'),
      ],
      { unique: [['round_id', 'unit_id', 'criterion', 'number']], checks: STATED_FACT_CHECKS },
    );
    await createTable(
      runner,
      'readiness_exception',
      [
        id(),
        ref('round_id', 'round'),
        ref('unit_id', 'administrative_unit'),
        text('criterion', 60),
        text('document_number', 100),
        day('document_day'),
        text('granted_by', 200),
        text('plan', 1000),
        day('ends_on'),
        text('made_by', 36, { nullable: true }),
        text('made_by_name', 200),
        moment('made_at'),
        moment('withdrawn_at', { nullable: true }),
        text('withdrawn_by_name', 200, { nullable: true }),
        text('withdraw_reason', 1000, { nullable: true }),
        version(),
      ],
      { indexes: [['round_id', 'unit_id']], checks: EXCEPTION_CHECKS },
    );
    await this.keepWhatWasThere(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('readiness_exception');
    await runner.dropTable('readiness_fact');
    await runner.dropTable('readiness_criteria_version');
  }

  /** Rounds that are made up are judged as shipped, which for them is the same. */
  private async keepWhatWasThere(runner: QueryRunner): Promise<void> {
    const rounds = (await runner.query('SELECT id, demonstration FROM round')) as {
      id: string;
      demonstration: boolean | number;
    }[];
    const postgres = runner.connection.options.type === 'postgres';
    const at = (n: number) => (postgres ? `$${n}` : '?');
    const places = [1, 2, 3, 4, 5, 6, 7].map(at).join(', ');
    for (const round of rounds.filter(({ demonstration }) => !demonstration))
      await runner.query(
        `INSERT INTO readiness_criteria_version
          (id, round_id, number, settings, reason, changed_by_name, changed_at) VALUES (${places})`,
        [
          ...[newId(), round.id, 1, JSON.stringify(BEFORE)],
          'Giữ các tiêu chí đang dùng trước khi nâng cấp; bật thêm tại trang Tiêu chí sẵn sàng.',
          ...['Hệ thống', new Date().toISOString()],
        ],
      );
  }
}
