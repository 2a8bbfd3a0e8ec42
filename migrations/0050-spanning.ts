import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DECISION_WHOLE } from '../src/handover/receivers/spanning-asset.entity';
import { createTable, day, id, moment, ref, text, version } from '../src/platform/database/table';

/** Assets that lie in several communes, with the chairman's decision; rows that said so before are marked. */
export class Spanning0050 implements MigrationInterface {
  name = 'Spanning1750000000050';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'spanning_asset',
      [
        { ...id('item_id'), references: 'handover_item' },
        ref('list_id', 'handover_list'),
        text('communes', 500, { nullable: true }),
        moment('marked_at'),
        text('marked_by_name', 200, { nullable: true }),
        text('decision_number', 100, { nullable: true }),
        day('decision_day', { nullable: true }),
        moment('decided_at', { nullable: true }),
        text('decided_by_name', 200, { nullable: true }),
        version(),
      ],
      { indexes: [['list_id']], checks: { decision: DECISION_WHOLE } },
    );
    const value = (key: string) =>
      runner.connection.options.type === 'postgres'
        ? `("values"::jsonb ->> '${key}')`
        : `json_extract("values", '$.${key}')`;
    const whole = `${value('chairmanDecision')} IS NOT NULL AND ${value('chairmanDecisionDate')} IS NOT NULL`;
    const decided = (key: string) => `CASE WHEN ${whole} THEN ${value(key)} END`;
    await runner.query(
      `INSERT INTO spanning_asset (item_id, list_id, marked_at, decision_number, decision_day, version)
         SELECT id, list_id, declared_at, ${decided('chairmanDecision')}, ${decided('chairmanDecisionDate')}, 1
         FROM handover_item WHERE ${value('severalCommunes')} IN ${
           runner.connection.options.type === 'postgres' ? `('true')` : '(1)'
         }`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    const postgres = runner.connection.options.type === 'postgres';
    await runner.query(`DROP TRIGGER IF EXISTS tr_portion_decided${postgres ? ' ON portion' : ''}`);
    await runner.dropTable('spanning_asset');
  }
}
