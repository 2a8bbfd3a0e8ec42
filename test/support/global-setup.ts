import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startPostgres, type PostgresServer } from './postgres';
import { FOLDER_VARIABLE, POSTGRES_VARIABLE } from './run-environment';

const held = globalThis as { banGiaoPostgres?: PostgresServer | null };

/** One temporary folder and one PostgreSQL for the whole run, whichever projects need them. */
export default async function globalSetup(): Promise<void> {
  if (held.banGiaoPostgres !== undefined) return;
  process.env[FOLDER_VARIABLE] = fs.mkdtempSync(path.join(os.tmpdir(), 'ban-giao-test-'));
  held.banGiaoPostgres = await startPostgres();
  if (held.banGiaoPostgres) process.env[POSTGRES_VARIABLE] = held.banGiaoPostgres.url;
}
