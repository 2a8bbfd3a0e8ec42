import { Queue, Worker, type Job as Ring } from 'bullmq';
import { LANES, type Lane } from '../job-definition';
import { steadily, type RedisLink } from './redis-link';

/** A worker that died is noticed in this time; one that only hangs loses nothing but the ring. */
const LOCK_MS = 8_000;
const STALLED_MS = 3_000;
/** BullMQ's diary of events; nobody reads it. */
const EVENTS = 100;
/** BullMQ takes no ids of digits only. */
const PREFIX = 'job-';
/** How long closing may take while Redis is away. */
const CLOSE_MS = 1_000;

/** Where the queues live, and how to reach them. */
export interface QueuePlace {
  url: string;
  prefix: string;
}

/** The lanes as queues of BullMQ: they carry ids and nothing else. */
export class BullQueues {
  private readonly queues: Map<Lane, Queue>;
  private readonly workers: Worker[] = [];

  /** @param link connected, or BullMQ gives up on it for good. */
  constructor(
    private readonly place: QueuePlace,
    link: RedisLink,
    private readonly onError: (error: Error) => void,
  ) {
    this.queues = new Map(
      LANES.map((lane) => [
        lane,
        new Queue(lane, {
          connection: link.client,
          prefix: place.prefix,
          streams: { events: { maxLen: EVENTS } },
        }).on('error', onError),
      ]),
    );
  }

  /** Gives ids to a lane; those that wait there already are left. */
  async ring(lane: Lane, ids: string[]): Promise<void> {
    const opts = { attempts: 1, removeOnComplete: true, removeOnFail: true };
    await this.queues
      .get(lane)!
      .addBulk(ids.map((id) => ({ name: lane, data: {}, opts: { ...opts, jobId: PREFIX + id } })));
  }

  /** Begins to take ids from a lane. */
  work(lane: Lane, concurrency: number, answer: (id: string) => Promise<void>): void {
    const worker = new Worker(lane, async (ring: Ring) => answer(ring.id!.slice(PREFIX.length)), {
      connection: { ...steadily, url: this.place.url, maxRetriesPerRequest: null },
      prefix: this.place.prefix,
      concurrency,
      lockDuration: LOCK_MS,
      stalledInterval: STALLED_MS,
    });
    worker.on('error', this.onError);
    this.workers.push(worker);
  }

  /** Takes no more ids. */
  async pause(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.pause(true).catch(this.onError)));
  }

  async close(): Promise<void> {
    const all = [
      ...this.workers.map((each) => each.close(true)),
      ...[...this.queues.values()].map((each) => each.close()),
    ];
    const late = new Promise((resolve) => {
      setTimeout(resolve, CLOSE_MS).unref();
    });
    await Promise.race([Promise.allSettled(all), late]);
    await Promise.allSettled(this.workers.map((worker) => worker.disconnect()));
  }
}
