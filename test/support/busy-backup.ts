import fs from 'node:fs';
import path from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { Client } from 'pg';
import type { DatabaseLocation } from '../../src/platform/database/database';
import { readBackup } from '../../src/platform/operations/read-backup';
import { SqliteStage, FolderStage } from '../../src/platform/operations/sqlite-stage';
import { verifyRestored } from '../../src/platform/operations/verify-restored';
import { runToEnd } from './finished-program';
import { newFolder, PASSPHRASE, type Installation } from './installation';
import { WritingProgram } from './writing-program';

/** Writes a second that go on while backups are made. */
export const RATE = 500;

export interface BusyBackups {
  /** What is wrong with each backup, a sentence each. */
  wrong: string[];
  /** Writes a second that were really stored, before and during backups. */
  calmRate: number;
  rate: number;
  /** Writes a second that this machine stores at all: one row each, nothing of the program around. */
  bare: number;
  /** 95 of 100 writes took at most this long, in milliseconds, without and during backups. */
  before: number;
  during: number;
}

/** Makes backups by the command while another process writes, and examines each. */
export async function backupsWhileWriting(
  { settings }: Installation,
  times: number,
  calmMs: number,
): Promise<BusyBackups> {
  const { database: location, dataDir } = settings;
  const bare = await bareRate(location, dataDir);
  const writer = await WritingProgram.start(settings, RATE);
  const began = Date.now();
  await new Promise((resolve) => setTimeout(resolve, calmMs));
  const folder = newFolder('busy');
  const url = location.engine === 'postgres' ? location.url : '';
  const env = { DATA_DIR: dataDir, DATABASE_URL: url, BACKUP_PASSPHRASE: PASSPHRASE };
  const wrong: string[] = [];
  const spans: [from: number, to: number, least: number][] = [];
  const files: string[] = [];
  for (let time = 0; time < times; time += 1) {
    const least = writer.acknowledged;
    const from = Date.now();
    const { code, output } = await runToEnd('scripts/backup.js', ['--to', folder, '--json'], {
      ...env,
      BACKUP_KEEP: '1000',
    });
    spans.push([from, Date.now(), least]);
    if (code !== 0) wrong.push(output);
    else files.push((JSON.parse(output.split('\n').at(-2)!) as { file: string }).file);
  }
  const took = await writer.stop();
  for (const [at, file] of files.entries()) wrong.push(...(await faultsOf(file, spans[at]![2])));
  const during = took.filter(([at]) => spans.some(([from, to]) => at >= from && at <= to));
  const before = took.filter(([at]) => at < spans[0]![0]);
  return {
    wrong,
    calmRate: Math.round((before.length * 1000) / (spans[0]![0] - began)),
    rate: Math.round(
      (during.length * 1000) / spans.reduce((sum, [from, to]) => sum + to - from, 0),
    ),
    bare,
    before: percentile(before),
    during: percentile(during),
  };
}

const BARE_MS = 2_000;
/** About the size of an entry of the trail. */
const ROW = 'x'.repeat(600);

/** One row a transaction, as durable as the program's own, for two seconds. */
async function bareRate(location: DatabaseLocation, folder: string): Promise<number> {
  let writes = 0;
  const end = Date.now() + BARE_MS;
  if (location.engine === 'sqlite') {
    const file = path.join(folder, 'bare.sqlite');
    const database = new BetterSqlite(file);
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.exec('CREATE TABLE bare (id INTEGER PRIMARY KEY, text TEXT)');
    const insert = database.prepare('INSERT INTO bare (text) VALUES (?)');
    for (; Date.now() < end; writes += 1) insert.run(ROW);
    database.close();
    fs.rmSync(file);
  } else {
    const client = new Client({ connectionString: location.url });
    await client.connect();
    await client.query('CREATE TEMPORARY TABLE bare (id bigserial PRIMARY KEY, text text)');
    for (; Date.now() < end; writes += 1)
      await client.query('INSERT INTO bare (text) VALUES ($1)', [ROW]);
    await client.end();
  }
  return Math.round((writes * 1000) / BARE_MS);
}

const percentile = (took: [number, number][]): number =>
  took.map(([, each]) => each).sort((a, b) => a - b)[Math.floor(took.length * 0.95)] ?? 0;

/** A backup is good when it reads, its database is whole, and all that was stored before is in it. */
async function faultsOf(file: string, least: number): Promise<string[]> {
  const folder = newFolder('examined');
  const [stage, files] = [new SqliteStage(folder), new FolderStage(folder)];
  try {
    await stage.prepare();
    let written = 0;
    const manifest = await readBackup(file, PASSPHRASE, {
      async take(name, bytes) {
        if ((await stage.take(name, bytes)) || (await files.take(name, bytes))) return;
        if (!name.startsWith('rows/audit_entry/')) return;
        const pieces: Buffer[] = [];
        for await (const each of bytes) pieces.push(each);
        written += Buffer.concat(pieces).toString().split('"test.written"').length - 1;
      },
    });
    if (manifest.introduction.engine === 'sqlite') {
      await stage.complete();
      await verifyRestored(stage, files, manifest);
      const [row] = await stage.ask(
        `SELECT count(*) AS n FROM audit_entry WHERE action = 'test.written'`,
      );
      written = Number(row!.n);
    }
    return written >= least ? [] : [`${path.basename(file)}: ${written} writes of ${least}`];
  } catch (error) {
    return [`${path.basename(file)}: ${(error as Error).message}`];
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
