import { Client } from 'pg';
import { openDatabase } from '../../src/platform/database/database';
import { copyName } from '../../src/platform/database/opening/copy-postgres';
import { lookInto } from '../../src/platform/database/look';
import { Settings } from '../../src/platform/config/settings';
import { upgradeCopy } from '../../src/platform/operations/doctor/upgrade-copy';
import { schema } from '../../src/schema';
import type { DatabasePlace } from '../support/database-places';
import { onEachEngine } from '../support/each-engine';
import { contentOf, databaseOfRelease, digestOfRows, type Content } from '../support/releases';

const digests = (content: Content) =>
  Object.fromEntries(
    [...content].map(([table, rows]) => [table, digestOfRows(rows, Object.keys(rows[0] ?? {}))]),
  );

class Breaks2750000000002 {
  name = 'Breaks2750000000002';
  async up(): Promise<void> {
    throw new Error('the last step breaks');
  }
  async down(): Promise<void> {}
}

onEachEngine((engine) => {
  // That of SQLite is in test/faults/opening.faults.ts.
  if (engine === 'sqlite') return;
  let place: DatabasePlace;
  let url: string;
  let name: string;
  beforeEach(async () => {
    place = await databaseOfRelease('0.1.0', engine);
    url = (place.location as { url: string }).url;
    name = new URL(url).pathname.slice(1);
  });
  afterEach(async () => {
    for (const copy of await copies()) await maintain(`DROP DATABASE "${copy}" WITH (FORCE)`);
    await place.remove();
  });

  const maintain = async (sql: string) => {
    const address = new URL(url);
    address.pathname = '/postgres';
    const client = new Client({ connectionString: address.href });
    await client.connect();
    try {
      return (await client.query<{ datname: string }>(sql)).rows;
    } finally {
      await client.end();
    }
  };
  const copies = async () =>
    (
      await maintain(
        `SELECT datname FROM pg_database WHERE datname LIKE '${copyName(name, '').replaceAll('_', '\\_')}%' ORDER BY 1`,
      )
    ).map(({ datname }) => datname);
  const addressOf = (database: string) =>
    Object.assign(new URL(url), { pathname: `/${database}` }).href;
  const said: string[] = [];
  const open = (more = schema) =>
    openDatabase(place.location, more, { say: (line) => said.push(line) });

  it('G6: is copied as it was before its tables change, and the copy can take its place', async () => {
    const before = digests(await contentOf(place.location));
    await (await open()).close();
    const [copy, ...more] = await copies();
    expect(more).toEqual([]);
    expect(said.join()).toContain(copy);
    const location = { engine, url: addressOf(copy!) };
    expect(digests(await contentOf(location))).toEqual(before);
    await (await openDatabase(location, schema, { copyFirst: false })).close();
    // Up to date: nothing to copy.
    await (await open()).close();
    expect(await copies()).toEqual([copy]);
  });

  it('G6: an upgrade that breaks names the copy, and trying again keeps that one', async () => {
    const broken = { ...schema, migrations: [...schema.migrations, Breaks2750000000002] };
    await expect(open(broken)).rejects.toMatchObject({ code: 'upgrade-failed' });
    const [copy] = await copies();
    await expect(open(broken)).rejects.toThrow(copy);
    expect(await copies()).toEqual([copy]);
    await (await open()).close();
    expect(await copies()).toEqual([copy]);
  });

  it('keeps the newest three copies', async () => {
    const old = [1, 2, 3].map((day) => copyName(name, `2020010${day}000000`));
    for (const each of old) await maintain(`CREATE DATABASE "${each}"`);
    await (await open()).close();
    const left = await copies();
    expect(left).toHaveLength(3);
    expect(left).toEqual(expect.arrayContaining(old.slice(1)));
  });

  it('the doctor says whether the next upgrade can be copied', async () => {
    const state = async (more: Record<string, string> = {}, address = url) => {
      const settings = Settings.from({ DATABASE_URL: address, ...more });
      const look = await lookInto(settings.database);
      try {
        return (await upgradeCopy(settings, look)).state;
      } finally {
        await look.close();
      }
    };
    expect(await state()).toBe('good');
    expect(await state({ UPGRADE_WITHOUT_COPY: 'yes' })).toBe('bad');
    const other = `nobody_${name.slice(-8)}`;
    await maintain(`CREATE ROLE ${other} LOGIN`);
    try {
      const address = Object.assign(new URL(url), { username: other }).href;
      expect(await state({}, address)).toBe('bad');
    } finally {
      await maintain(`DROP ROLE ${other}`);
    }
  });
});
