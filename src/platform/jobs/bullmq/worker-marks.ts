import type { Redis } from 'ioredis';

/** How long a worker counts as alive after its last mark; a program that hangs makes none. */
const LASTS_MS = 15_000;

/**
 * Who takes jobs of these queues: each process leaves its mark again and again. All go by the clock of Redis, so
 * that machines need not agree. Kept in Redis, since whoever takes jobs needs it anyway.
 */
export class WorkerMarks {
  constructor(
    private readonly client: Pick<Redis, 'time' | 'zadd' | 'zrem' | 'zcount' | 'zremrangebyscore'>,
    private readonly key: string,
  ) {}

  /** Says that a process is there. */
  async leave(worker: string): Promise<void> {
    const now = await this.now();
    await this.client.zadd(this.key, now, worker);
    await this.client.zremrangebyscore(this.key, '-inf', now - LASTS_MS);
  }

  /** Takes the mark of a process away that ends. */
  async takeAway(worker: string): Promise<void> {
    await this.client.zrem(this.key, worker);
  }

  /** @returns how many processes are there. */
  async count(): Promise<number> {
    return this.client.zcount(this.key, (await this.now()) - LASTS_MS, '+inf');
  }

  private async now(): Promise<number> {
    const [seconds, microseconds] = (await this.client.time()).map(Number);
    return Math.floor(seconds! * 1000 + microseconds! / 1000);
  }
}
