import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { createApplication } from '../src/application';
import { Settings } from '../src/platform/config/settings';
import { openDatabase, type Database } from '../src/platform/database/database';
import { readShippedCatalogue } from '../src/procedures/catalogue/catalogue-file';
import { schema } from '../src/schema';
import { DemonstrationClock } from './demo/demonstration-clock';
import { liveSmallProvince, RELEASE_FIXTURE_PASSWORD } from './release-fixture/small-province';
import { PortalDoubleServer } from './support/portal-double-server';
import { projectRoot } from './support/project-root';

const usage = `npm run make-release-fixture -- [--postgres postgres://…/EMPTY_DATABASE] [--to FOLDER]
Keeps the database of a small province as this release writes it, for the upgrade tests of all later ones:
VERSION.sqlite.gz, and VERSION.postgres.sql.gz when the address of an empty PostgreSQL database is given.
Run it once, on the commit of the release. pg_dump has to stand on PATH.`;

/** A fixture is kept in the repository for ever. */
const LARGEST_BYTES = 200 * 1024;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { postgres: { type: 'string' }, to: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) return console.log(usage);
  const root = projectRoot();
  const folder = values.to ?? path.join(root, 'test', 'fixtures', 'releases');
  const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  fs.mkdirSync(folder, { recursive: true });
  await make(undefined, (database, file) => {
    const copy = `${file}.copy`;
    return database.writer.query(`VACUUM INTO '${copy}'`).then(() => fs.readFileSync(copy));
  }).then((bytes) => keep(path.join(folder, `${version}.sqlite.gz`), bytes));
  const { postgres } = values;
  if (!postgres) return;
  await make(postgres, async () => dump(postgres)).then((bytes) =>
    keep(path.join(folder, `${version}.postgres.sql.gz`), bytes),
  );
}

/** Lets a small province live in an empty database. @returns the database as `copy` gives it. */
async function make(
  url: string | undefined,
  copy: (database: Database, file: string) => Promise<Buffer>,
): Promise<Buffer> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ban-giao-fixture-'));
  const portal = new PortalDoubleServer(readShippedCatalogue(path.join(projectRoot(), 'reference')))
    .server;
  await new Promise<void>((done) => portal.listen(0, '127.0.0.1', done));
  const settings = Settings.from({
    DATA_DIR: folder,
    DATABASE_URL: url,
    REQUESTS_PER_MINUTE: '1000000',
    PORTAL_URL: `http://127.0.0.1:${(portal.address() as AddressInfo).port}`,
  });
  const database = await openDatabase(settings.database, schema);
  const clock = new DemonstrationClock();
  const app = await createApplication(settings, database, { clock });
  try {
    await app.listen(0, '127.0.0.1');
    const address = (await app.getUrl()).replace('[::1]', '127.0.0.1');
    await liveSmallProvince(app, address, folder, RELEASE_FIXTURE_PASSWORD);
    await refuseEmptyTables(database);
    return await copy(database, path.join(folder, 'fixture.sqlite'));
  } finally {
    await app.close();
    await database.close();
    portal.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** A table without rows would let a migration lose them without a test noticing. */
async function refuseEmptyTables(database: Database): Promise<void> {
  for (const { tableName } of database.writer.entityMetadatas) {
    const [row] = await database.writer.query<{ rows: number }[]>(
      `SELECT count(*) AS rows FROM "${tableName}"`,
    );
    if (Number(row!.rows) === 0) throw new Error(`the small province leaves ${tableName} empty`);
  }
}

/** Statements only, no psql commands: the tests send the whole text through a plain connection. */
function dump(url: string): Buffer {
  const text = execFileSync(
    'pg_dump',
    ['--inserts', '--no-owner', '--no-privileges', '--no-comments', url],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  const statements = text.split('\n').filter((line) => !line.startsWith('\\'));
  return Buffer.from(statements.join('\n'));
}

function keep(file: string, bytes: Buffer): void {
  const packed = gzipSync(bytes, { level: 9 });
  if (packed.length > LARGEST_BYTES) {
    throw new Error(`${path.basename(file)}: ${packed.length} bytes, ${LARGEST_BYTES} at most`);
  }
  fs.writeFileSync(file, packed);
  console.log(`${file}: ${Math.round(packed.length / 1024)} KB`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
