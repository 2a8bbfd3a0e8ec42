import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findPostgres } from '../../scripts/test-servers.cjs';
import { Reader } from '../../src/platform/database/reader';
import type { DatabaseLocation } from '../../src/platform/database/database';
import { schema } from '../../src/schema';
import type { RoundPlan } from '../../src/units/round-plan';
import { setActingScene } from '../support/acting-scene';
import { placeForDatabase, type Engine } from '../support/database-places';
import { keepRelease, packRelease, RELEASE_KEY } from '../support/releases';
import { REPEATED_ACTS } from '../support/repeated-acts';
import { setScene } from '../support/scene';
import { dumpSqlite } from '../support/sqlite-dump';

/** A fixture is kept in the repository for ever. */
const LARGEST_BYTES = 200 * 1024;
/** Old units of the scene; the new ones are those they go to. */
const OLD = ['06844', '06724', '06838', '06856'];
/** Of some three hundred procedures. */
const PROCEDURES = 12;
const { version } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as { version: string };

/**
 * `npm run make-release-fixture`, once, on the commit of a release: keeps its database for the upgrade
 * tests of all later ones. Every act that a route offers was carried out in it, by the program itself.
 */
describe.each<Engine>(['sqlite', 'postgres'])('release on %s', (engine) => {
  let reference: string;
  beforeAll(() => {
    reference = smallReference();
  });
  afterAll(() => fs.rmSync(reference, { recursive: true, force: true }));

  it('keeps a database in which everything was done once', async () => {
    const place = await placeForDatabase(engine, schema, true);
    try {
      const empty = await carryOutEverything(place.location, reference);
      const packed = packRelease(contentOf(place.location));
      expect(packed.length).toBeLessThanOrEqual(LARGEST_BYTES);
      const file = keepRelease(version, engine, packed);
      const kilobytes = Math.round(packed.length / 1024);
      console.log(`${file}: ${kilobytes} KB; no rows in ${empty.join(', ')}`);
    } finally {
      await place.remove();
    }
  }, 600_000);
});

/**
 * Every act once. The server is ended also where one of them fails: left running, it would keep the whole run from ending.
 * @returns tables that got no rows.
 */
async function carryOutEverything(
  database: DatabaseLocation,
  reference: string,
): Promise<string[]> {
  const environment = { ENCRYPTION_KEY: RELEASE_KEY };
  const scene = await setScene({ database, environment, keep: fewUnits, reference });
  const { application } = scene.province;
  try {
    const acting = await setActingScene(scene);
    for (const [route, prepare] of Object.entries(REPEATED_ACTS)) {
      const act = await prepare(acting);
      const { status, body } = await act.talk('POST', act.address, act.body?.(), act.headers);
      const refused = status < 300 ? null : body;
      expect([route, status < 300, refused]).toEqual([route, true, null]);
    }
    return await emptyTables(application.get(Reader));
  } finally {
    await application.close();
  }
}

function fewUnits(whole: RoundPlan): RoundPlan {
  const succession = whole.succession.filter(({ old }) => OLD.includes(old.code));
  const news = new Set(succession.map(({ newCode }) => newCode));
  return {
    ...whole,
    succession,
    oldUnits: whole.oldUnits.filter(({ code }) => OLD.includes(code)),
    newUnits: whole.newUnits.filter(({ code }) => news.has(code)),
  };
}

/** The product's own reference files, with the first procedures only. */
function smallReference(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ban-giao-reference-'));
  fs.cpSync('reference', folder, { recursive: true });
  const file = path.join(folder, 'procedures', 'commune-level.csv');
  const lines = fs.readFileSync(file, 'utf8').split('\n');
  fs.writeFileSync(file, `${lines.slice(0, PROCEDURES + 1).join('\n')}\n`);
  return folder;
}

/** What a migration could lose of this release without a test noticing. */
async function emptyTables({ manager }: Reader): Promise<string[]> {
  const names = manager.connection.entityMetadatas.map(({ tableName }) => tableName);
  const counted = await Promise.all(
    names.map(async (name) => {
      const [row] = await manager.query<{ rows: number }[]>(
        `SELECT count(*) AS rows FROM "${name}"`,
      );
      return { name, rows: Number(row!.rows) };
    }),
  );
  return counted.filter(({ rows }) => rows === 0).map(({ name }) => name);
}

function contentOf(location: DatabaseLocation): Buffer {
  if (location.engine === 'postgres') return dump(location.url);
  return Buffer.from(dumpSqlite(location.file));
}

/** Statements only, no psql commands: the tests send the whole text through a plain connection. */
function dump(url: string): Buffer {
  const words = ['--inserts', '--no-owner', '--no-privileges', '--no-comments', url];
  const text = execFileSync(path.join(findPostgres()!, 'pg_dump'), words, {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  return Buffer.from(
    text
      .split('\n')
      .filter((line) => !line.startsWith('\\'))
      .join('\n'),
  );
}
