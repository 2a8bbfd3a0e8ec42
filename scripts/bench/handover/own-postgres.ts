import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { projectRoot } from '../../support/project-root';

const run = promisify(execFile);
/** User `nobody` on Debian: initdb and postgres refuse to run as root. */
const NOBODY = 65534;
const TRIES = 150;
const BETWEEN_MS = 200;

/** A PostgreSQL server with nothing in it, of its usual settings, on a port of its own. */
export interface OwnPostgres {
  url: string;
  /** Address of one more database, with nothing in it. */
  another(): Promise<string>;
  stop(): Promise<void>;
}

/** Starts a server in a temporary folder; null where PostgreSQL is not installed. */
export async function ownPostgres(): Promise<OwnPostgres | null> {
  const servers = createRequire(__filename)(
    path.join(projectRoot(), 'scripts', 'test-servers.cjs'),
  ) as { findPostgres(): string | null };
  const programs = servers.findPostgres();
  if (!programs) return null;
  const as = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-postgres-'));
  if ('uid' in as) fs.chownSync(folder, NOBODY, NOBODY);
  await run(
    path.join(programs, 'initdb'),
    ['-D', folder, '-U', 'bench', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...as, cwd: folder },
  );
  const port = await freePort();
  const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', port };
  const child = spawn(
    path.join(programs, 'postgres'),
    [
      '-D',
      folder,
      ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
    ],
    { ...as, cwd: folder, stdio: 'ignore' },
  );
  const url = `postgres://bench@127.0.0.1:${port}/postgres`;
  await answering(url);
  let others = 0;
  return {
    url,
    another: async () => {
      others += 1;
      const name = `another${others}`;
      const client = new Client({ connectionString: url });
      await client.connect();
      await client.query(`CREATE DATABASE ${name}`);
      await client.end();
      return url.replace(/postgres$/, name);
    },
    stop: async () => {
      const closed = once(child, 'close');
      child.kill('SIGINT');
      await closed;
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A port that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = net.createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function answering(url: string): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      return;
    } catch (error) {
      if (tried === TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
