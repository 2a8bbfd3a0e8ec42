import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { In } from 'typeorm';
import { z } from 'zod';
import { Reader } from '../database/reader';
import type { Actor } from '../http/actor';
import { notFound } from '../http/app-error';
import { permitsEverywhere } from '../http/grants';
import { idSchema } from '../http/paging';
import { CurrentActor, Permission } from '../http/permission';
import { Job } from './job.entity';
import { jobsQuery, jobView } from './job.schema';

/** Background work: a person follows the work they asked for; the province follows all. */
@ApiTags('jobs')
@Controller('jobs')
export class JobsController {
  constructor(private readonly reader: Reader) {}

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
    return jobs.map(viewOf);
  }

  @Get(':id')
  @Permission('job.read')
  @ApiOkResponse({ standardSchema: jobView })
  async getJob(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<z.infer<typeof jobView>> {
    const job = await this.reader.manager.findOneBy(Job, { id });
    if (!job || !(seesAll(actor) || job.requestedBy === actor.accountId)) throw notFound();
    return viewOf(job);
  }
}

const seesAll = (actor: Actor): boolean => permitsEverywhere(actor, 'job.read');

function viewOf(job: Job): z.infer<typeof jobView> {
  return {
    id: job.id,
    name: job.name,
    roundId: job.roundId,
    state: job.state,
    progressDone: job.progressDone,
    progressTotal: job.progressTotal,
    progressNote: job.progressNote,
    result: job.result,
    error: job.lastError,
    requestedBy: job.requestedByName,
    createdAt: job.createdAt,
    finishedAt: job.finishedAt,
  };
}
