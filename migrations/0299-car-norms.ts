import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  count,
  createTable,
  day,
  id,
  moment,
  ref,
  text,
  version,
} from '../src/platform/database/table';

/** How many cars a commune of a round may have, by which act and for how long. */
export class CarNorms0299 implements MigrationInterface {
  name = 'CarNorms1750000000299';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'car_norm',
      [
        id(),
        ref('round_id', 'round'),
        count('most'),
        text('basis', 500),
        day('valid_from'),
        day('valid_to', { nullable: true }),
        text('changed_by_name', 200),
        moment('changed_at'),
        version(),
      ],
      {
        unique: [['round_id', 'valid_from']],
        checks: {
          most: `most >= 0 AND most <= 99`,
          basis: `length(basis) > 0`,
          period: `valid_to IS NULL OR valid_to >= valid_from`,
        },
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('car_norm');
  }
}
