import {
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type OnModuleDestroy,
} from '@nestjs/common';
import type { Settings } from '../../config/settings';
import type { Database } from '../../database/database';
import type { Lane } from '../job-definition';
import type { JobHandlers } from '../job-handlers';
import { JobRunner, kindsByLane, placesOf } from '../job-runner';
import type { JobStore } from '../job-store';
import type { JobWork } from '../job-work';

const POLL_MS = 250;
/** A loop that has not come round for so long stands still; the longest unit of work holds it up for less. */
const STILL_MS = 5 * 60_000;

/** Runs jobs inside the server process: asks the database what is due, lane by lane. */
export class EmbeddedRunner
  extends JobRunner
  implements OnApplicationBootstrap, OnModuleDestroy, OnApplicationShutdown
{
  readonly redis = 'unused';
  private readonly logger = new Logger('jobs');
  private readonly busy = new Map<Lane, number>();
  private loop: Promise<void> = Promise.resolve();
  /** When the loop last came round, by a clock that nobody puts; never, until it has begun. */
  private turnedAt = -Infinity;
  /** Ends the pause of the loop, because a place is free again. */
  private wake = () => {};

  constructor(
    private readonly store: JobStore,
    private readonly handlers: JobHandlers,
    private readonly work: JobWork,
    private readonly settings: Settings,
    private readonly database: Database,
  ) {
    super();
  }

  async onApplicationBootstrap(): Promise<void> {
    this.handlers.refuseOrphans();
    if (this.database.engine === 'sqlite') await this.store.recoverAll();
    this.loop = this.takeAll();
  }

  /** Takes no more work and asks what runs to stop, while requests are still being answered. */
  onModuleDestroy(): void {
    this.work.stop();
  }

  async onApplicationShutdown(): Promise<void> {
    this.work.stop();
    await this.loop;
    await this.work.stopped();
  }

  async workers(): Promise<number> {
    const turning = performance.now() - this.turnedAt < STILL_MS;
    return turning && !this.work.ending.aborted ? 1 : 0;
  }

  private async takeAll(): Promise<void> {
    while (!this.work.ending.aborted) {
      this.turnedAt = performance.now();
      if (!(await this.takeOne())) await this.rest();
    }
  }

  /** @returns whether there was a job, and with it perhaps another one. */
  private async takeOne(): Promise<boolean> {
    const free = kindsByLane(this.handlers).filter(([lane]) => this.hasPlace(lane));
    if (free.length === 0) return false;
    const claim = await this.store
      .claim(free.flatMap(([, names]) => names))
      .catch((error: unknown) => {
        this.logger.error({ step: 'claim', err: error });
        return undefined;
      });
    if (!claim) return false;
    const [lane] = free.find(([, names]) => names.includes(claim.job.name))!;
    this.count(lane, 1);
    void this.work.run(claim).finally(() => {
      this.count(lane, -1);
      this.wake();
    });
    return true;
  }

  private hasPlace(lane: Lane): boolean {
    return (this.busy.get(lane) ?? 0) < placesOf(lane, this.settings.jobs.concurrency);
  }

  private count(lane: Lane, by: number): void {
    this.busy.set(lane, (this.busy.get(lane) ?? 0) + by);
  }

  private async rest(): Promise<void> {
    const freed = new Promise<void>((resolve) => (this.wake = resolve));
    await Promise.race([freed, this.work.pause(POLL_MS)]);
  }
}
