import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { Settings } from '../../platform/config/settings';
import { Reader } from '../../platform/database/reader';
import { offsetOf, type Page } from '../../platform/http/paging';
import { JobHandlers } from '../../platform/jobs/job-handlers';
import { JobRunner } from '../../platform/jobs/job-runner';
import { JOB_STATES, Job, type JobState } from '../../platform/jobs/job.entity';
import type { BoardJobView, BoardQuery, BoardSummary } from './job-board.schema';
import { kindWords } from './kind-words';

/** What whoever looks after the installation sees of the work in the background. */
@Injectable()
export class JobBoardQueries {
  constructor(
    private readonly reader: Reader,
    private readonly handlers: JobHandlers,
    private readonly runner: JobRunner,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** What is under way and waits first, then what ended last. */
  async page(query: BoardQuery): Promise<Page<BoardJobView>> {
    const { page, pageSize, state, name } = query;
    const found = this.reader.manager
      .createQueryBuilder(Job, 'job')
      .where(state ? 'job.state = :state' : '1 = 1', { state })
      .andWhere(name ? 'job.name = :name' : '1 = 1', { name })
      .orderBy(`CASE job.state WHEN 'running' THEN 1 WHEN 'queued' THEN 2 ELSE 3 END`)
      .addOrderBy('job.createdAt', 'DESC')
      .addOrderBy('job.id', 'DESC')
      .offset(offsetOf(query))
      .limit(pageSize);
    const [jobs, total] = await found.getManyAndCount();
    return { rows: jobs.map((job) => this.viewOf(job)), total, page, pageSize };
  }

  async summary(): Promise<BoardSummary> {
    const { manager } = this.reader;
    const counted = await manager
      .createQueryBuilder(Job, 'job')
      .select('job.state', 'state')
      .addSelect('count(*)', 'jobs')
      .groupBy('job.state')
      .getRawMany<{ state: JobState; jobs: number }>();
    const of = new Map(counted.map(({ state, jobs }) => [state, jobs]));
    const [first] = await manager.find(Job, {
      where: { state: 'queued' },
      order: { runAt: 'ASC' },
      take: 1,
    });
    const due = first && first.runAt <= this.clock.moment();
    return {
      counts: Object.fromEntries(
        JOB_STATES.map((state) => [state, of.get(state) ?? 0]),
      ) as BoardSummary['counts'],
      waitingSince: due ? first.runAt : null,
      redis: this.runner.redis,
      workers: await this.runner.workers(),
      here: this.settings.jobs.here,
      kinds: this.handlers
        .names()
        .map((name) => ({ name, words: kindWords(name) }))
        .sort((a, b) => a.words.vi.localeCompare(b.words.vi, 'vi')),
    };
  }

  /** Whether it may be tried again as it is: not where its subject was told that nobody will. */
  mayRetry({ state, name }: Job): boolean {
    return state === 'failed' && Boolean(this.handlers.get(name)) && !this.handlers.givenUp(name);
  }

  private viewOf(job: Job): BoardJobView {
    const open = job.state === 'queued' || job.state === 'running';
    const stopping = open && job.stopAskedAt !== null;
    return {
      ...{ id: job.id, name: job.name, kind: kindWords(job.name), state: job.state, stopping },
      ...{ attempts: job.attempts, maxAttempts: job.maxAttempts },
      ...{ progressDone: job.progressDone, progressTotal: job.progressTotal },
      ...{ progressNote: job.progressNote, error: job.lastError },
      ...{ requestedBy: job.requestedByName, takenBy: job.takenBy },
      ...{ createdAt: job.createdAt, runAt: job.runAt },
      ...{ startedAt: job.startedAt, finishedAt: job.finishedAt },
      ...{ mayRetry: this.mayRetry(job), mayStop: open && !stopping },
    };
  }
}
