import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { findPostgres } from '../../scripts/test-servers.cjs';

const run = promisify(execFile);
/** User `nobody` on Debian: initdb and postgres refuse to run as root. */
const NOBODY = 65534;
const START_TIMEOUT_MS = 30_000;
const isRoot = process.getuid?.() === 0;
const asServer = isRoot ? { uid: NOBODY, gid: NOBODY } : {};

/** Nothing of a test run has to survive a power cut. */
const SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  // Tests make deadlocks on purpose; a second each to notice them would be long.
  deadlock_timeout: '50ms',
  max_connections: '200',
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
};

/**
 * Runs the server as long as its standard input stays open, then clears up: so no server and no
 * folder are left behind even when the test run is killed.
 */
const KEEPER = `"$0" "$@" </dev/null & server=$!
cat >/dev/null
kill -QUIT $server
wait $server
rm -rf "$PGDATA"`;

export interface PostgresServer {
  /** Address of the maintenance database `postgres`. */
  url: string;
  stop(): Promise<void>;
}

/**
 * Starts a PostgreSQL of our own on a free port, its data in a new temporary folder.
 * @returns null where the programs are not installed.
 * @throws with the server's own words when it does not come up within 30 s.
 */
export async function startPostgres(): Promise<PostgresServer | null> {
  const programs = findPostgres();
  if (!programs) return null;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ban-giao-postgres-'));
  if (isRoot) fs.chownSync(folder, NOBODY, NOBODY);
  await run(
    path.join(programs, 'initdb'),
    ['-D', folder, '-U', 'test', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...asServer, cwd: folder },
  );
  const port = await freePort();
  const settings = Object.entries({ ...SETTINGS, port: String(port) });
  const child = spawn(
    'sh',
    [
      '-c',
      KEEPER,
      path.join(programs, 'postgres'),
      ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    {
      ...asServer,
      cwd: folder,
      env: { ...process.env, PGDATA: folder },
      detached: true,
      stdio: ['pipe', 'ignore', 'pipe'],
    },
  );
  const url = `postgres://test@127.0.0.1:${port}/postgres`;
  await answering(child, url);
  return {
    url,
    async stop() {
      const closed = once(child, 'close');
      child.stdin?.end();
      await closed;
    },
  };
}

/** Waits until the server takes connections. */
async function answering(child: ChildProcess, url: string): Promise<void> {
  let words = '';
  child.stderr?.on('data', (chunk) => (words = `${words}${chunk}`.slice(-2000)));
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      if (Date.now() > deadline) {
        child.stdin?.end();
        throw new Error(`PostgreSQL did not start: ${words}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** A port nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
