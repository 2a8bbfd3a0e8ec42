import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import BetterSqlite from 'better-sqlite3';
import type { Ask } from '../audit/chain-report';
import type { DatabaseLocation } from '../database/database';
import { readSchema } from '../database/opening/inspect-sqlite';
import { AUDIT_HEAD, DATABASE_FILE, FILES, KEY_FILE, type Introduction } from './backup-format';

/** A database that is being restored, out of the way of the live one. */
export interface DatabaseStage {
  readonly location: DatabaseLocation;
  prepare(): Promise<void>;
  /** Called with the introduction, before any part. */
  begin(introduction: Introduction): Promise<void>;
  /** @returns false for a part that is not the database's. */
  take(name: string, bytes: AsyncIterable<Buffer>): Promise<boolean>;
  /** All parts have come. */
  complete(): Promise<void>;
  /** Migrations the restored database remembers, what is damaged in it, and its tables. */
  examine(): Promise<{ applied: string[]; tables: string[]; faults: string[] }>;
  ask: Ask;
  /** @returns name of the database that was there before, when there was one. */
  putInPlace(): Promise<string | undefined>;
  /** Removes what was staged. */
  discard(): Promise<void>;
}

/** A SQLite database on its way back, a file in the staging folder. */
export class SqliteStage implements DatabaseStage {
  private readonly file: string;
  readonly location: DatabaseLocation;

  constructor(private readonly folder: string) {
    this.file = path.join(folder, 'ban-giao.sqlite');
    this.location = { engine: 'sqlite', file: this.file };
  }

  async prepare(): Promise<void> {
    fs.mkdirSync(this.folder, { recursive: true, mode: 0o700 });
  }

  async begin(): Promise<void> {}

  async take(name: string, bytes: AsyncIterable<Buffer>): Promise<boolean> {
    if (name !== DATABASE_FILE) return false;
    await writeFile(this.file, bytes);
    return true;
  }

  async complete(): Promise<void> {
    if (!fs.existsSync(this.file)) throw new Error('the backup holds no database');
  }

  async examine() {
    const connection = new BetterSqlite(this.file, { readonly: true });
    try {
      const integrity = connection.pragma('integrity_check', { simple: true });
      const loose = connection.pragma('foreign_key_check') as unknown[];
      const faults = [
        ...(integrity === 'ok' ? [] : [`integrity_check: ${String(integrity).slice(0, 200)}`]),
        ...(loose.length === 0 ? [] : [`foreign_key_check: ${loose.length}`]),
      ];
      return { ...readSchema(this.file), faults };
    } finally {
      connection.close();
    }
  }

  ask: Ask = async (sql) => {
    const connection = new BetterSqlite(this.file, { readonly: true });
    try {
      return connection.prepare(sql).all() as Record<string, unknown>[];
    } finally {
      connection.close();
    }
  };

  /** The exchange of the folder's content puts the file in place. */
  async putInPlace(): Promise<undefined> {
    for (const ending of ['-wal', '-shm']) fs.rmSync(`${this.file}${ending}`, { force: true });
    return undefined;
  }

  async discard(): Promise<void> {}
}

/** A stored file's place: two characters of its id, then the id. Nothing else is written to. */
const STORED = new RegExp(`^${FILES}/([0-9a-f]{2})/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$`);

/** Stored files and keys on their way back. */
export class FolderStage {
  /** SHA-256 of each stored file by its id. */
  readonly digests = new Map<string, string>();

  constructor(private readonly folder: string) {}

  /** @returns false for a part that is neither a stored file nor the keys. */
  async take(name: string, bytes: AsyncIterable<Buffer>): Promise<boolean> {
    // Even without files, so that those of the old data are moved aside with them.
    fs.mkdirSync(path.join(this.folder, FILES), { recursive: true, mode: 0o700 });
    if (name === AUDIT_HEAD) return true;
    const stored = STORED.exec(name);
    if (!stored && name !== KEY_FILE) return false;
    const file = path.join(this.folder, ...name.split('/'));
    fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    const digest = await writeFile(file, bytes);
    if (stored) this.digests.set(stored[2]!, digest);
    return true;
  }
}

/** @returns SHA-256 of what was written. */
async function writeFile(file: string, bytes: AsyncIterable<Buffer>): Promise<string> {
  const hash = createHash('sha256');
  const seen = async function* (source: AsyncIterable<Buffer>) {
    for await (const each of source) {
      hash.update(each);
      yield each;
    }
  };
  const target = fs.createWriteStream(file, { mode: 0o600, flags: 'wx', flush: true });
  await pipeline(seen(bytes), target);
  return hash.digest('hex');
}
