import { Gauge, type Registry } from 'prom-client';
import type { Clock } from '../../clock';
import type { Reader } from '../../database/reader';
import { Job } from '../../jobs/job.entity';

/** A process that took or ended a job within this time counts as at work. */
const AT_WORK_MS = 5 * 60_000;
const SHARED_MS = 200;

interface Figures {
  kind: string;
  state: string;
  jobs: number | string;
  tries: number | string;
  seconds: number | string | null;
}

/**
 * Figures of background jobs, taken from their rows: so they tell of whatever process did them, also of workers, which
 * answer nobody. What retention removed is gone from them too, as after a restart.
 */
export function watchJobs(registry: Registry, reader: Reader, clock: Clock): void {
  const of = (name: string, help: string, labelNames: string[] = []) => ({
    ...{ name, help, labelNames },
    registers: [registry],
  });
  let last: { at: number; figures: Promise<Figures[]> } | undefined;
  /** Read once for all gauges of one answer. */
  const look = () => {
    if (!last || Date.now() - last.at > SHARED_MS)
      last = { at: Date.now(), figures: figures(reader) };
    return last.figures;
  };
  new Gauge({
    ...of('bangiao_jobs', 'Background jobs in the database, by kind and state', ['kind', 'state']),
    async collect() {
      const rows = await look();
      this.reset();
      for (const { kind, state, jobs } of rows) this.set({ kind, state }, Number(jobs));
    },
  });
  new Gauge({
    ...of('bangiao_job_tries', 'Tries that jobs took, by kind', ['kind']),
    async collect() {
      const rows = await look();
      this.reset();
      for (const { kind, tries } of rows) this.inc({ kind }, Number(tries));
    },
  });
  new Gauge({
    ...of(
      'bangiao_job_run_seconds',
      'Time that the last tries of ended jobs took in all, by kind',
      ['kind'],
    ),
    async collect() {
      const rows = await look();
      this.reset();
      for (const { kind, seconds } of rows) this.inc({ kind }, Number(seconds ?? 0));
    },
  });
  new Gauge({
    ...of('bangiao_jobs_waiting_seconds', 'How long the job that waits longest could have begun'),
    async collect() {
      const [first] = await reader.manager.find(Job, {
        where: { state: 'queued' },
        order: { runAt: 'ASC' },
        take: 1,
      });
      const since = first ? clock.now().getTime() - Date.parse(first.runAt) : 0;
      this.set(Math.max(0, since / 1000));
    },
  });
  new Gauge({
    ...of('bangiao_job_processes', 'Processes, servers and workers, that did jobs of late'),
    async collect() {
      const since = new Date(clock.now().getTime() - AT_WORK_MS).toISOString();
      const row = await reader.manager
        .createQueryBuilder(Job, 'job')
        .select('COUNT(DISTINCT job.takenBy)', 'processes')
        .where(`job.state = 'running' OR job.finishedAt >= :since`, { since })
        .getRawOne<{ processes: number | string }>();
      this.set(Number(row?.processes ?? 0));
    },
  });
}

/** By kind and state; how long a try took is known of those that ended. */
function figures(reader: Reader): Promise<Figures[]> {
  const { manager } = reader;
  const took =
    manager.connection.options.type === 'postgres'
      ? 'EXTRACT(EPOCH FROM (job.finished_at::timestamptz - job.started_at::timestamptz))'
      : '(julianday(job.finished_at) - julianday(job.started_at)) * 86400';
  return manager
    .createQueryBuilder(Job, 'job')
    .select(['job.name AS kind', 'job.state AS state', 'COUNT(*) AS jobs'])
    .addSelect('SUM(job.attempts)', 'tries')
    .addSelect(`SUM(${took})`, 'seconds')
    .groupBy('job.name')
    .addGroupBy('job.state')
    .getRawMany<Figures>();
}
