import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, createTable, id, json, moment, ref, text } from '../src/platform/database/table';

/** Lists taken out as workbooks. */
export class ListExports0019 implements MigrationInterface {
  name = 'ListExports1750000000019';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'list_export',
      [
        id(),
        ref('list_id', 'handover_list'),
        text('number', 30),
        text('kind', 10),
        json('receivers', { nullable: true }),
        text('bucket', 12, { nullable: true }),
        text('receiver_organisation_id', 36, { nullable: true }),
        text('reason', 300, { nullable: true }),
        text('requested_by', 36, { nullable: true }),
        text('requested_by_name', 200),
        moment('requested_at'),
        text('file_id', 36, { nullable: true }),
        count('lines', { nullable: true }),
        count('open_values', { nullable: true }),
        moment('made_at', { nullable: true }),
        moment('expires_at', { nullable: true }),
        moment('removed_at', { nullable: true }),
      ],
      {
        unique: [['number']],
        indexes: [['list_id'], ['expires_at']],
        checks: {
          kind: `kind IN ('masked', 'full')`,
          reason: `kind <> 'full' OR reason IS NOT NULL`,
          expiry: `file_id IS NULL OR expires_at IS NOT NULL`,
        },
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('list_export');
  }
}
