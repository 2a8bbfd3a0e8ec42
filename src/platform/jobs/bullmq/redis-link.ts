import { Logger } from '@nestjs/common';
import { Redis } from 'ioredis';
import { aheadOf } from '../../clock-watch/clock-steps';
import { SettingsProblem } from '../../config/settings';
import type { RedisState } from '../job-runner';
import { redisFaults, type RedisFault } from './redis-faults';

/** Between tries to reach a Redis that is away: at most this long. */
const MOST_RETRY_MS = 2_000;
/** A Redis that does not answer in this time is away. */
const PATIENCE_MS = 5_000;
/** What Redis answers when the name or password is wrong; waiting does not mend that. */
const REFUSED = /^(NOAUTH|WRONGPASS|NOPERM|ERR (invalid password|AUTH|Client sent AUTH))/i;

/** Comes back by itself, for as long as it takes. */
export const steadily = {
  retryStrategy: (times: number) => Math.min(200 * times, MOST_RETRY_MS),
};

/** The one connection over which ids are given to Redis; it never makes anybody wait. */
export class RedisLink {
  private readonly logger = new Logger('redis');
  readonly client: Redis;
  private faults: RedisFault[] = [];
  private toldAway = false;

  /** @param onGood called each time Redis is there again and in order. */
  constructor(
    url: string,
    private readonly onGood: () => void,
  ) {
    this.client = new Redis(url, {
      ...steadily,
      lazyConnect: true,
      enableOfflineQueue: false,
      maxRetriesPerRequest: 1,
      commandTimeout: PATIENCE_MS,
    });
    this.client.on('error', () => undefined);
    this.client.on('close', () => this.away());
    this.client.on('ready', () => void this.look());
  }

  get state(): RedisState {
    if (this.client.status !== 'ready') return 'away';
    return this.faults.length > 0 ? 'refused' : 'good';
  }

  /** Begins to connect, and goes on until `close`. */
  open(): void {
    this.client.connect().catch(() => undefined);
  }

  close(): void {
    this.toldAway = true;
    this.client.disconnect();
  }

  /** Looks whether it is in order; again after somebody may have mended it. */
  async look(): Promise<void> {
    this.toldAway = false;
    try {
      this.faults = redisFaults(await this.client.info());
    } catch (error) {
      this.faults = [{ vi: String(error), en: String(error) }];
    }
    for (const fault of this.faults) this.logger.error(fault.en);
    if (this.state === 'good') this.onGood();
  }

  private away(): void {
    if (!this.toldAway) this.logger.warn('Redis cannot be reached; jobs wait in the database');
    this.toldAway = true;
  }
}

/**
 * Looks at a Redis once.
 * @param ahead is told by how many milliseconds the own clock is ahead of that of Redis.
 * @returns its faults, or undefined when it cannot be reached now.
 * @throws SettingsProblem when it refuses the name or the password.
 */
export async function lookAtRedis(
  url: string,
  ahead: (milliseconds: number) => void = () => undefined,
): Promise<RedisFault[] | undefined> {
  const client = new Redis(url, {
    lazyConnect: true,
    connectTimeout: PATIENCE_MS,
    commandTimeout: PATIENCE_MS,
    retryStrategy: () => null,
    maxRetriesPerRequest: 0,
  });
  let cause = '';
  client.on('error', ({ message }: Error) => (cause = message));
  try {
    await client.connect();
    const asked = Date.now();
    const [seconds, microseconds] = (await client.time()).map(Number);
    ahead(aheadOf(seconds! * 1000 + microseconds! / 1000, asked, Date.now()));
    return redisFaults(await client.info());
  } catch (error) {
    const words = [cause, (error as Error).message].find((text) => REFUSED.test(text));
    if (words) throw wrongPassword(words);
    return undefined;
  } finally {
    client.disconnect();
  }
}

/**
 * Looks at Redis before the program starts. One that is away keeps nobody from working: jobs wait in the
 * database until it is back.
 * @param say is told that Redis is away.
 * @throws SettingsProblem naming what to change in a Redis that would forget or throw away.
 */
export async function refuseBadRedis(url: string, say: (line: string) => void): Promise<void> {
  const faults = await lookAtRedis(url);
  if (!faults) {
    say(
      `Chưa kết nối được Redis (${placeOf(url)}). Mọi người vẫn làm việc được; việc nền chờ trong cơ sở dữ liệu và tự chạy khi Redis hoạt động. Kiểm tra REDIS_URL và "systemctl status redis-server".\nRedis cannot be reached. People can work; jobs wait in the database until it is back. Check REDIS_URL.`,
    );
    return;
  }
  if (faults.length === 0) return;
  throw new SettingsProblem(
    [
      `Redis ở ${placeOf(url)} chưa dùng được. Sửa rồi khởi động lại:`,
      ...faults.map(({ vi }) => `- ${vi}`),
      'This Redis cannot be used. Mend it and start again:',
      ...faults.map(({ en }) => `- ${en}`),
    ].join('\n'),
  );
}

/** Machine and port, which a message may show; the address may hold a password. */
export const placeOf = (url: string): string => new URL(url).host;

const wrongPassword = (words: string) =>
  new SettingsProblem(
    `Redis không nhận tên hoặc mật khẩu (${words}). Sửa REDIS_URL=redis://TÊN:MẬT_KHẨU@máy:6379 trong tệp .env rồi chạy lại.\nRedis refused the name or password. Mend REDIS_URL in .env and start again.`,
  );
