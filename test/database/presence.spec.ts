import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Settings } from '../../src/platform/config/settings';
import type { Database } from '../../src/platform/database/database';
import { openData } from '../../src/platform/database/opening/open-data';
import type { Presence } from '../../src/platform/database/opening/presence';
import { schema } from '../../src/schema';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { onEachEngine } from '../support/each-engine';
import { runEnvironment } from '../support/run-environment';

describe('S15: whoever exchanges the keys is alone with the database', () => {
  onEachEngine((engine) => {
    let place: TestDatabase | undefined;
    let settings: Settings;
    const opened: Database[] = [];
    beforeEach(async () => {
      const DATA_DIR = fs.mkdtempSync(path.join(runEnvironment().folder, 'presence-'));
      place = engine === 'postgres' ? await openTestDatabase(engine) : undefined;
      const location = place?.location;
      settings = Settings.from({
        ...{ DATA_DIR, DATABASE_URL: location && 'url' in location ? location.url : '' },
      });
    });
    afterEach(async () => {
      for (const database of opened.splice(0)) await database.close();
      await place?.close();
    });
    const begin = async (presence?: Presence) => {
      const database = await openData(settings, schema, undefined, presence);
      opened.push(database);
      return database;
    };
    const end = async (database: Database) => {
      opened.splice(opened.indexOf(database), 1);
      await database.close();
    };

    it('is refused while a server runs, and no server starts meanwhile', async () => {
      const server = await begin();
      await expect(begin('alone')).rejects.toMatchObject({ code: 'in-use' });
      await end(server);
      const alone = await begin('alone');
      const code = engine === 'postgres' ? 'keys-in-exchange' : 'in-use';
      await expect(begin()).rejects.toMatchObject({ code });
      await expect(begin('alone')).rejects.toMatchObject({ code: 'in-use' });
      await end(alone);
      await begin();
    });

    // With SQLite there is no connection to lose.
    if (engine === 'sqlite') return;
    it('notices a server that lost its connections and came back', async () => {
      const server = await begin();
      await begin();
      const { manager } = place!.reader;
      const seats = async () => {
        const rows = await manager.query<{ pid: number }[]>(
          `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND mode = 'ShareLock'
             AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
        );
        return rows.map(({ pid }) => pid);
      };
      const before = await seats();
      expect(before).toHaveLength(2);
      for (const pid of before) await manager.query(`SELECT pg_terminate_backend(${pid})`);
      const back = async () => (await seats()).filter((pid) => !before.includes(pid)).length;
      const latest = Date.now() + 30_000;
      while ((await back()) < 2 && Date.now() < latest) await wait(100);
      expect(await back()).toBe(2);
      await expect(begin('alone')).rejects.toMatchObject({ code: 'in-use' });
      await end(server);
      await expect(begin('alone')).rejects.toMatchObject({ code: 'in-use' });
    });
  });
});
