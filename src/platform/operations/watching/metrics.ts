import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Clock } from '../../clock';
import type { Reader } from '../../database/reader';
import type { JobRunner } from '../../jobs/job-runner';
import { roomIn } from './health';
import { watchJobs } from './job-figures';

const BUCKETS = [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** What the figures are taken from. */
export interface Watched {
  reader: Reader;
  runner: Pick<JobRunner, 'redis' | 'workers'>;
  clock: Clock;
  dataDir: string;
}

/** Figures of one server for Prometheus. No name, address or content of anybody is among them. */
export class Metrics {
  private readonly registry = new Registry();
  private readonly requests: Histogram;
  private begun = false;

  constructor(private readonly watched: Watched) {
    this.requests = new Histogram({
      name: 'bangiao_http_request_seconds',
      help: 'Time to answer, by the pattern of the address',
      labelNames: ['method', 'route', 'status'],
      buckets: BUCKETS,
      registers: [this.registry],
    });
    watchJobs(this.registry, watched.reader, watched.clock);
    this.watchMachine();
  }

  /** @param route its pattern, never the address: that may hold an id, and there are too many. */
  answered(method: string, route: string, status: number, seconds: number): void {
    this.requests.observe({ method, route, status: `${Math.floor(status / 100)}xx` }, seconds);
  }

  /** In the text form of Prometheus. */
  async text(): Promise<string> {
    if (!this.begun) collectDefaultMetrics({ register: this.registry });
    this.begun = true;
    return this.registry.metrics();
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  private watchMachine(): void {
    const { runner, dataDir } = this.watched;
    new Gauge({
      name: 'bangiao_redis_up',
      help: '1 when Redis is there and in order, 0 when not, -1 where it is not used',
      registers: [this.registry],
      collect() {
        const { redis } = runner;
        this.set(redis === 'unused' ? -1 : Number(redis === 'good'));
      },
    });
    new Gauge({
      name: 'bangiao_workers',
      help: 'Processes that take jobs now, -1 where that is not known',
      registers: [this.registry],
      async collect() {
        this.set((await runner.workers()) ?? -1);
      },
    });
    new Gauge({
      name: 'bangiao_disk_free_bytes',
      help: 'Room left where the data lie',
      registers: [this.registry],
      collect() {
        this.set(roomIn(dataDir));
      },
    });
  }
}
