import { Brackets, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { Job } from './job.entity';

/**
 * Jobs that somebody may take: those that are due, and those whose worker has been silent too long. The
 * longest due come first.
 * @param now the present moment as stored.
 * @param names kinds of work to look among; one that this program does not know waits for one that does.
 */
export function dueJobs(
  manager: EntityManager,
  now: string,
  names: readonly string[],
): SelectQueryBuilder<Job> {
  const due = new Brackets((either) =>
    either
      .where(`(job.state = 'queued' AND job.runAt <= :now)`, { now })
      // Asked for in the future: the clock was set back, and by it the job would wait as much longer.
      .orWhere(`(job.state = 'queued' AND job.createdAt > :now)`, { now })
      .orWhere(`(job.state = 'running' AND job.leaseUntil < :now)`, { now }),
  );
  return manager
    .createQueryBuilder(Job, 'job')
    .where(due)
    .andWhere('job.name IN (:...names)', { names: names.length > 0 ? names : [''] })
    .orderBy('job.runAt')
    .addOrderBy('job.id');
}
