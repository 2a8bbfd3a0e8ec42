import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { findRedis } from '../../scripts/test-servers.cjs';
import { freePort } from './postgres';

const START_TIMEOUT_MS = 10_000;
/** Runs the server as long as its standard input stays open: none is left behind when a test run is killed. */
const KEEPER = `"$0" "$@" </dev/null & server=$!
cat >/dev/null
kill -KILL $server
wait $server`;
export const NO_REDIS = 'Redis: not installed here (Debian: apt-get install redis-server)';

export const redisIsInstalled = (): boolean => findRedis() !== null;

/** A Redis of a test on a port of its own, with its data in a temporary folder. */
export class TestRedis {
  private server?: ChildProcess;
  private readonly folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ban-giao-redis-'));

  private constructor(
    private readonly program: string,
    private readonly port: number,
    private readonly settings: Record<string, string>,
  ) {}

  /** @param settings of the server, where other than the product asks for. */
  static async start(settings: Record<string, string> = {}): Promise<TestRedis> {
    const kept = { appendonly: 'yes', 'maxmemory-policy': 'noeviction', ...settings };
    const redis = new TestRedis(findRedis()!, await freePort(), kept);
    await redis.up();
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** Starts the server on its data, anew or again. */
  async up(): Promise<void> {
    const words = Object.entries({
      ...{ port: String(this.port), bind: '127.0.0.1', dir: this.folder, save: '' },
      ...this.settings,
    }).flatMap(([name, value]) => [`--${name}`, value]);
    this.server = spawn('sh', ['-c', KEEPER, this.program, ...words], {
      ...{ stdio: ['pipe', 'ignore', 'ignore'], detached: true },
    });
    const latest = Date.now() + START_TIMEOUT_MS;
    while (!(await this.answers())) {
      if (Date.now() > latest) throw new Error(`redis-server did not start on ${this.port}`);
      await wait(30);
    }
  }

  /** Ends the server at once (SIGKILL); its data stay. */
  async kill(): Promise<void> {
    const { server } = this;
    if (!server) return;
    this.server = undefined;
    const ended = once(server, 'close');
    server.stdin!.end();
    await ended;
  }

  /** One command to the server, as `redis-cli` would send it. */
  async say(command: string, ...words: string[]): Promise<unknown> {
    const client = this.client();
    try {
      await client.connect();
      return await client.call(command, ...words);
    } finally {
      client.disconnect();
    }
  }

  async stop(): Promise<void> {
    await this.kill();
    fs.rmSync(this.folder, { recursive: true, force: true });
  }

  private async answers(): Promise<boolean> {
    return this.say('PING').then(
      (word) => word === 'PONG',
      () => false,
    );
  }

  private client(): Redis {
    const client = new Redis(this.url, { lazyConnect: true, retryStrategy: () => null });
    client.on('error', () => undefined);
    return client;
  }
}
