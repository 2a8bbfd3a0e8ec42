import {
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type OnModuleDestroy,
} from '@nestjs/common';
import type { Settings } from '../../config/settings';
import type { Lane } from '../job-definition';
import type { JobHandlers } from '../job-handlers';
import type { JobPost } from '../job-post';
import { JobRunner, kindsByLane, placesOf, type RedisState } from '../job-runner';
import { WORKER, type JobStore } from '../job-store';
import type { JobWork } from '../job-work';
import { BullQueues, type QueuePlace } from './bull-queues';
import { RedisLink } from './redis-link';
import { WorkerMarks } from './worker-marks';

/** Between looks at what Redis has still to hear of. */
const SWEEP_MS = 300;
/** Between looks whether somebody has mended a Redis that is not in order. */
const MENDED_MS = 10_000;
/** Between marks that this process takes jobs. */
const MARK_MS = 5_000;
/** The same trouble is told at most this often. */
const TELL_MS = 60_000;

/**
 * Runs jobs on as many machines as there are: Redis is the bell, the database says what is to be done.
 * Whoever hears the bell takes the job by the same conditional update as everywhere; a ring for a job that
 * is not there to be taken is not heard twice, it is nothing.
 */
export class BullRunner
  extends JobRunner
  implements OnApplicationBootstrap, OnModuleDestroy, OnApplicationShutdown
{
  private readonly logger = new Logger('jobs');
  private readonly link: RedisLink;
  private readonly marks: WorkerMarks;
  /** When this process last left its mark, by a clock that nobody puts. */
  private markedAt = -Infinity;
  private queues?: BullQueues;
  private sweeping: Promise<void> = Promise.resolve();
  private told = 0;

  constructor(
    private readonly store: JobStore,
    private readonly post: JobPost,
    private readonly handlers: JobHandlers,
    private readonly work: JobWork,
    private readonly settings: Settings,
    private readonly place: QueuePlace,
  ) {
    super();
    this.link = new RedisLink(place.url, () => this.begin());
    this.marks = new WorkerMarks(this.link.client, `${place.prefix}:workers`);
  }

  get redis(): RedisState {
    return this.link.state;
  }

  async workers(): Promise<number | null> {
    return this.link.state === 'good' ? this.marks.count().catch(() => null) : null;
  }

  onApplicationBootstrap(): void {
    this.handlers.refuseOrphans();
    this.link.open();
    this.sweeping = this.sweep();
  }

  async onModuleDestroy(): Promise<void> {
    this.work.stop();
    await this.queues?.pause();
  }

  async onApplicationShutdown(): Promise<void> {
    this.work.stop();
    await this.sweeping;
    // Not waited for: where Redis is silent, the mark goes by itself.
    void this.marks.takeAway(WORKER).catch(() => undefined);
    await this.work.stopped();
    await this.queues?.close();
    this.link.close();
  }

  /** Once Redis was there and in order, BullMQ comes back by itself after every outage. */
  private begin(): void {
    if (this.queues || this.work.ending.aborted) return;
    this.queues = new BullQueues(this.place, this.link, (error) => this.tell(error));
    if (!this.settings.jobs.here) return;
    for (const [lane, names] of kindsByLane(this.handlers))
      this.queues.work(lane, placesOf(lane, this.settings.jobs.concurrency), (id) =>
        this.answer(names, id),
      );
  }

  private async answer(names: string[], id: string): Promise<void> {
    if (this.work.ending.aborted) return this.post.notSent(id);
    const claim = await this.store.claim(names, id).catch(async (error: unknown) => {
      await this.post.notSent(id).catch(() => undefined);
      throw error;
    });
    if (claim) await this.work.run(claim);
  }

  private async sweep(): Promise<void> {
    while (!this.work.ending.aborted) {
      if (this.link.state === 'good') {
        await this.ringAll().catch((error: unknown) => this.tell(error as Error));
        await this.leaveMark().catch((error: unknown) => this.tell(error as Error));
      }
      const mending = this.link.state === 'refused';
      await this.work.pause(mending ? MENDED_MS : SWEEP_MS);
      if (mending && this.link.state === 'refused') await this.link.look();
    }
  }

  private async ringAll(): Promise<void> {
    const { queues } = this;
    if (!queues) return;
    await this.noticeLoss();
    const { asOf, jobs: waiting } = await this.post.waiting(this.handlers.names());
    const byLane = Map.groupBy(waiting, ({ name }): Lane => this.handlers.laneOf(name));
    for (const [lane, jobs] of byLane) {
      const ids = jobs.map(({ id }) => id);
      await queues.ring(lane, ids);
      await this.post.sent(ids, asOf);
    }
  }

  /** Says that this process takes jobs, where it does. */
  private async leaveMark(): Promise<void> {
    if (!this.settings.jobs.here || !this.queues || this.work.ending.aborted) return;
    if (performance.now() - this.markedAt < MARK_MS) return;
    await this.marks.leave(WORKER);
    this.markedAt = performance.now();
  }

  /** A mark that is gone tells that Redis lost everything; then nothing counts as sent any more. */
  private async noticeLoss(): Promise<void> {
    const mark = `${this.place.prefix}:mark`;
    if ((await this.link.client.get(mark)) !== null) return;
    await this.post.nothingSent();
    await this.link.client.set(mark, '1');
  }

  private tell(error: Error): void {
    const now = Date.now();
    if (now - this.told < TELL_MS) return;
    this.told = now;
    // Not the error itself: it carries the whole script that BullMQ sent.
    this.logger.error({ step: 'redis', message: error.message });
  }
}
