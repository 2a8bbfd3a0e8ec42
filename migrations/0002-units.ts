import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  count,
  createTable,
  day,
  flag,
  id,
  moment,
  ref,
  text,
  version,
} from '../src/platform/database/table';

/** Rounds, administrative units in time, succession, organisations. */
export class Units0002 implements MigrationInterface {
  name = 'Units1750000000002';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'round',
      [
        id(),
        text('code', 60),
        text('name', 200),
        text('legal_act', 300),
        day('effective_date'),
        moment('cut_off'),
        text('province_code', 2),
        text('province_name', 100),
        flag('demonstration'),
        version(),
      ],
      { unique: [['code']] },
    );
    await createTable(
      runner,
      'administrative_unit',
      [
        id(),
        text('code', 5),
        text('name', 100),
        text('folded_name', 100),
        text('sort_key', 100),
        text('kind', 12),
        text('level', 8),
        ref('parent_id', 'administrative_unit', { nullable: true }),
        day('valid_from'),
        day('valid_to', { nullable: true }),
      ],
      { unique: [['level', 'code', 'valid_from']], indexes: [['parent_id']] },
    );
    await createTable(
      runner,
      'round_unit',
      [
        id(),
        ref('round_id', 'round'),
        ref('unit_id', 'administrative_unit'),
        text('side', 20),
        count('position'),
        text('cluster', 100, { nullable: true }),
      ],
      { unique: [['round_id', 'side', 'unit_id']], indexes: [['unit_id']] },
    );
    await createTable(
      runner,
      'succession',
      [
        id(),
        ref('round_id', 'round'),
        ref('old_unit_id', 'administrative_unit'),
        ref('new_unit_id', 'administrative_unit'),
        text('relation', 30),
        text('note', 300),
        text('source', 300),
      ],
      {
        unique: [['round_id', 'old_unit_id', 'new_unit_id']],
        indexes: [['round_id', 'new_unit_id']],
      },
    );
    await createTable(
      runner,
      'organisation',
      [
        id(),
        ref('unit_id', 'administrative_unit'),
        ref('parent_id', 'organisation', { nullable: true }),
        text('kind', 20),
        text('name', 200),
        text('folded_name', 200),
        text('path', 1000),
        day('valid_from'),
        day('valid_to', { nullable: true }),
      ],
      { unique: [['unit_id', 'kind', 'name']], indexes: [['parent_id'], ['path']] },
    );
    await createTable(
      runner,
      'milestone',
      [
        id(),
        ref('round_id', 'round'),
        text('code', 40),
        text('name_vi', 200),
        text('name_en', 200),
        count('offset_days'),
        text('source', 300),
      ],
      { unique: [['round_id', 'code']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'milestone',
      'organisation',
      'succession',
      'round_unit',
      'administrative_unit',
      'round',
    ])
      await runner.dropTable(table);
  }
}
