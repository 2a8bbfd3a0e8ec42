import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bytes of words that SQLite gathers before it writes them into their index; a megabyte if it is not told. */
const GATHERED = 8 * 1024 * 1024;
const GATHERED_BEFORE = 1024 * 1024;

/**
 * On SQLite the words of a lot of new rows are written into their index at once. Gathered by the megabyte, a lot
 * came in several pieces that had to be merged soon after.
 */
export class RoomForWords0280 implements MigrationInterface {
  name = 'RoomForWords1750000000280';

  up(runner: QueryRunner): Promise<void> {
    return gather(runner, GATHERED);
  }

  down(runner: QueryRunner): Promise<void> {
    return gather(runner, GATHERED_BEFORE);
  }
}

async function gather(runner: QueryRunner, bytes: number): Promise<void> {
  if (runner.connection.options.type === 'postgres') return;
  await runner.query(`INSERT INTO item_words (item_words, rank) VALUES ('hashsize', ${bytes})`);
}
