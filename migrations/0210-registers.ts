import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
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
import { ENTRY_CHECKS } from '../src/registers/register-entry.checks';

/** Registers that surround the change of units. */
export class Registers0210 implements MigrationInterface {
  name = 'Registers1750000000210';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'register_entry',
      [
        id(),
        ref('round_id', 'round'),
        text('register', 10),
        ref('unit_id', 'administrative_unit'),
        text('fingerprint', 64),
        text('title', 2000),
        text('state', 40),
        day('due_on', { nullable: true }),
        json('values'),
        longText('folded'),
        text('verified_by_name', 200, { nullable: true }),
        moment('verified_at', { nullable: true }),
        text('changed_by_name', 200),
        moment('changed_at'),
        version(),
      ],
      {
        unique: [['round_id', 'register', 'unit_id', 'fingerprint']],
        indexes: [['round_id', 'due_on'], ['unit_id']],
        checks: ENTRY_CHECKS,
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('register_entry');
  }
}
