import { Controller, Get, Param, Query, Sse } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '../http/api-description';
import type { Observable } from 'rxjs';
import { In } from 'typeorm';
import { z } from 'zod';
import { Clock } from '../clock';
import { Reader } from '../database/reader';
import type { Actor } from '../http/actor';
import { notFound } from '../http/app-error';
import { permitsEverywhere } from '../http/grants';
import { LiveViews, liveQuery, type LiveEvent } from '../http/live-views';
import { idSchema } from '../http/paging';
import { CurrentActor, Permission } from '../http/permission';
import { Job } from './job.entity';
import { jobsQuery, jobView, type JobView } from './job.schema';
import { secondsLeft } from './seconds-left';

/** Background work: a person follows the work they asked for; the province follows all. */
@ApiTags('jobs')
@Controller('jobs')
export class JobsController {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly live: LiveViews,
  ) {}

  @Get()
  @Permission('job.read')
  @ApiOkResponse({ standardSchema: z.array(jobView) })
  async listJobs(
    @CurrentActor() actor: Actor,
    @Query({ schema: jobsQuery }) query: z.infer<typeof jobsQuery>,
  ): Promise<z.infer<typeof jobView>[]> {
    const jobs = await this.reader.manager.find(Job, {
      where: {
        ...(query.state === 'active' ? { state: In(['queued', 'running']) } : {}),
        ...(seesAll(actor) ? {} : { requestedBy: actor.accountId ?? '' }),
      },
      order: { createdAt: 'DESC', id: 'DESC' },
      take: 50,
    });
    return jobs.map((job) => this.viewOf(job));
  }

  @Get(':id')
  @Permission('job.read')
  @ApiOkResponse({ standardSchema: jobView })
  async getJob(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<z.infer<typeof jobView>> {
    return this.viewOf(await this.seen(actor, id));
  }

  /** The same, again whenever it changes; it ends with the job. */
  @Sse(':id/live')
  @Permission('job.read')
  @ApiOkResponse({ content: { 'text/event-stream': { schema: { type: 'string' } } } })
  async watchJob(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: liveQuery }) { seconds }: z.infer<typeof liveQuery>,
  ): Promise<Observable<LiveEvent<JobView>>> {
    await this.seen(actor, id);
    return this.live.follow(
      {
        ...{ event: 'job', key: id },
        look: () => this.reader.manager.findOneByOrFail(Job, { id }),
        view: (job: Job) => this.viewOf(job),
        substance: (view: JobView) => JSON.stringify({ ...view, secondsLeft: null }),
        over: ({ state }) => state === 'succeeded' || state === 'failed',
      },
      seconds,
    );
  }

  /** @throws notFound for what somebody else asked for. */
  private async seen(actor: Actor, id: string): Promise<Job> {
    const job = await this.reader.manager.findOneBy(Job, { id });
    if (!job || !(seesAll(actor) || job.requestedBy === actor.accountId)) throw notFound();
    return job;
  }

  private viewOf(job: Job): JobView {
    return {
      ...{ id: job.id, name: job.name, roundId: job.roundId, state: job.state },
      ...{ progressDone: job.progressDone, progressTotal: job.progressTotal },
      ...{ progressNote: job.progressNote, result: job.result, error: job.lastError },
      ...{ requestedBy: job.requestedByName, createdAt: job.createdAt },
      ...{ startedAt: job.startedAt, finishedAt: job.finishedAt },
      secondsLeft: secondsLeft(job, this.clock.now()),
    };
  }
}

const seesAll = (actor: Actor): boolean => permitsEverywhere(actor, 'job.read');
