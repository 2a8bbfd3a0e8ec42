import type { MigrationInterface, QueryRunner } from 'typeorm';
import { REPORT_CHECKS, TARGET_CHECKS } from '../src/indicators/indicator.checks';
import { columnOfMeasure, MEASURES } from '../src/indicators/measures';
import {
  count,
  createTable,
  day,
  id,
  moment,
  quantity,
  ref,
  text,
  version,
} from '../src/platform/database/table';

/** What units report of periods, as columns that can be added up, and what is wanted of indicators. */
export class Indicators0211 implements MigrationInterface {
  name = 'Indicators1750000000211';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'indicator_report',
      [
        id(),
        ref('round_id', 'round'),
        ref('unit_id', 'administrative_unit'),
        text('period_kind', 8),
        day('period_start'),
        ...MEASURES.map((measure) => quantity(columnOfMeasure(measure), { nullable: true })),
      ],
      {
        unique: [['round_id', 'period_kind', 'period_start', 'unit_id']],
        indexes: [['unit_id']],
        checks: REPORT_CHECKS,
      },
    );
    await createTable(
      runner,
      'indicator_target',
      [
        id(),
        ref('round_id', 'round'),
        text('indicator', 30),
        count('year'),
        quantity('target_value'),
        count('weight'),
        text('changed_by_name', 200),
        moment('changed_at'),
        version(),
      ],
      { unique: [['round_id', 'indicator', 'year']], checks: TARGET_CHECKS },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['indicator_target', 'indicator_report']) await runner.dropTable(table);
  }
}
