import fs from 'node:fs';
import type { PostgresServer } from './postgres';
import { FOLDER_VARIABLE } from './run-environment';

const held = globalThis as { banGiaoPostgres?: PostgresServer | null };

/** Stops the server and removes the folder that this test run made, once. */
export default async function globalTeardown(): Promise<void> {
  const server = held.banGiaoPostgres;
  held.banGiaoPostgres = undefined;
  await server?.stop();
  const folder = process.env[FOLDER_VARIABLE];
  if (folder) fs.rmSync(folder, { recursive: true, force: true });
}
