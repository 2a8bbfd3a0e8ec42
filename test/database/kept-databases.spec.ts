import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { contentOf, databaseOfRelease, releases } from '../support/releases';
import { dumpSqlite, restoreSqlite } from '../support/sqlite-dump';

/** Everything SQLite knows about a database beside its rows, and whether it finds it whole. */
function shapeOf(file: string) {
  const database = new BetterSqlite(file, { readonly: true });
  try {
    return {
      parts: database
        .prepare(`SELECT type, name, tbl_name, sql FROM sqlite_schema`)
        .all()
        .map((part) => JSON.stringify(part))
        .sort(),
      whole: database.pragma('integrity_check', { simple: true }),
      version: database.pragma('user_version', { simple: true }),
      loose: database.pragma('foreign_key_check'),
      words: database.prepare(`SELECT rowid FROM item_words WHERE item_words MATCH ?`).all('may'),
      numbered: database.prepare('SELECT rowid, id FROM handover_item ORDER BY id').all(),
    };
  } finally {
    database.close();
  }
}

it('a database kept as statements is made anew exactly as it was', async () => {
  const place = await databaseOfRelease(releases().at(-1)!, 'sqlite');
  const copy = path.join(os.tmpdir(), `${randomUUID()}.sqlite`);
  try {
    const { location } = place;
    if (location.engine !== 'sqlite') throw new Error('not a file');
    const statements = dumpSqlite(location.file);
    restoreSqlite(statements, copy);
    const shape = shapeOf(location.file);
    expect(shapeOf(copy)).toEqual(shape);
    expect([shape.whole, shape.words.length > 0]).toEqual(['ok', true]);
    const before = await contentOf(location);
    expect(await contentOf({ engine: 'sqlite', file: copy })).toEqual(before);
    expect(before.get('handover_item')!.length).toBeGreaterThan(5);
  } finally {
    await place.remove();
    fs.rmSync(copy, { force: true });
  }
});
