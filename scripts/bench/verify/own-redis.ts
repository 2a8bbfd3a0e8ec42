import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { Redis } from 'ioredis';
import { projectRoot } from '../../support/project-root';
import { freePort } from '../handover/own-postgres';

const TRIES = 100;
const BETWEEN_MS = 50;

/** Starts a Redis as the product asks for it, in a temporary folder; null where it is not installed. */
export async function ownRedis(): Promise<{ url: string; stop(): Promise<void> } | null> {
  const servers = createRequire(__filename)(
    path.join(projectRoot(), 'scripts', 'test-servers.cjs'),
  ) as { findRedis(): string | null };
  const program = servers.findRedis();
  if (!program) return null;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-redis-'));
  const port = String(await freePort());
  const settings = { port, bind: '127.0.0.1', dir: folder, save: '', appendonly: 'yes' };
  const words = Object.entries({ ...settings, 'maxmemory-policy': 'noeviction' });
  const child = spawn(
    program,
    words.flatMap(([key, value]) => [`--${key}`, value]),
    { stdio: 'ignore' },
  );
  const url = `redis://127.0.0.1:${port}`;
  await answering(url);
  return {
    url,
    stop: async () => {
      const closed = once(child, 'close');
      child.kill('SIGTERM');
      await closed;
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function answering(url: string): Promise<void> {
  const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
  client.on('error', () => undefined);
  try {
    for (let tried = 1; ; tried += 1)
      try {
        await client.connect();
        await client.ping();
        return;
      } catch (error) {
        if (tried === TRIES) throw error;
        await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
      }
  } finally {
    client.disconnect();
  }
}
