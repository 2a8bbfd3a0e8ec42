import type { MigrationInterface, QueryRunner } from 'typeorm';
import { hasCode, plainWords } from '../src/handover/look-up/coded-rows';
import { wordVector } from '../src/handover/rows/rows-sql';
import { WORD_VECTOR } from './0030-lists';

/**
 * On PostgreSQL words lie block by block, so that a page of a long list stops reading when it is full; codes that
 * papers carry, which are looked for in all lists, have an index of their own.
 */
export class WordsByBlock0237 implements MigrationInterface {
  name = 'WordsByBlock1750000000237';

  async up(runner: QueryRunner): Promise<void> {
    if (runner.connection.options.type !== 'postgres') return;
    await runner.query('DROP INDEX ix_handover_item_words');
    // What is not yet in its place is looked through by every question: little of it, since a page asks several.
    await runner.query(
      `CREATE INDEX ix_handover_item_words ON handover_item USING gin ((${wordVector('')}))
         WITH (gin_pending_list_limit = 512)`,
    );
    await runner.query(
      `CREATE INDEX ix_handover_item_codes ON handover_item USING gin ((${plainWords('')}))
         WHERE ${hasCode('')}`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    if (runner.connection.options.type !== 'postgres') return;
    await runner.query('DROP INDEX ix_handover_item_codes');
    await runner.query('DROP INDEX ix_handover_item_words');
    await runner.query(
      `CREATE INDEX ix_handover_item_words ON handover_item USING gin ((${WORD_VECTOR}))`,
    );
  }
}
