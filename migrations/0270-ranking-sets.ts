import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  createTable,
  day,
  id,
  longText,
  moment,
  ref,
  text,
  version,
} from '../src/platform/database/table';
import { RANKING_SET_CHECKS } from '../src/indicators/ranking-sets/ranking-set.checks';

/** Rankings of units as they were at a moment, shown to units once they are published. */
export class RankingSets0270 implements MigrationInterface {
  name = 'RankingSets1750000000270';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'ranking_set',
      [
        id(),
        ref('round_id', 'round'),
        text('period_kind', 8),
        day('period_start'),
        text('title', 200),
        longText('body'),
        text('digest', 64),
        text('visibility', 4),
        text('kept_by_name', 200),
        moment('kept_at'),
        text('published_by_name', 200, { nullable: true }),
        moment('published_at', { nullable: true }),
        version(),
      ],
      {
        unique: [['round_id', 'period_kind', 'period_start', 'title']],
        checks: RANKING_SET_CHECKS,
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('ranking_set');
  }
}
