import type { MigrationInterface, QueryRunner } from 'typeorm';
import { PERIOD_TARGET_CHECKS } from '../src/indicators/indicator.checks';
import {
  createTable,
  day,
  id,
  moment,
  quantity,
  ref,
  text,
  version,
} from '../src/platform/database/table';

/** What is wanted of an indicator in one week, month or quarter, beside what is wanted of the year. */
export class IndicatorPeriodTargets0303 implements MigrationInterface {
  name = 'IndicatorPeriodTargets1750000000303';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'indicator_period_target',
      [
        id(),
        ref('round_id', 'round'),
        text('indicator', 30),
        text('period_kind', 8),
        day('period_start'),
        quantity('target_value'),
        text('changed_by_name', 200),
        moment('changed_at'),
        version(),
      ],
      {
        unique: [['round_id', 'indicator', 'period_kind', 'period_start']],
        checks: PERIOD_TARGET_CHECKS,
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('indicator_period_target');
  }
}
