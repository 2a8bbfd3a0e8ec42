import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { JsonObject } from '../audit/canonical';
import type { RunningJob } from './job-definition';
import { Job } from './job.entity';

/** Thrown to a worker that woke up after its job was given to another: nothing of its unit is stored. */
export class JobLost extends Error {}

/** Keeps a worker that slept through its lease from overwriting what its heir stored. */
@Injectable()
export class JobFence {
  /**
   * Called first in a unit of work that stores results of a job: whoever takes the job over waits until
   * that unit is stored, and after that it is refused.
   * @throws JobLost when the job is no longer this try's.
   */
  async hold(
    manager: EntityManager,
    { id, attempt }: Pick<RunningJob<JsonObject>, 'id' | 'attempt'>,
  ): Promise<void> {
    const { affected } = await manager
      .createQueryBuilder()
      .update(Job)
      .set({ attempts: () => 'attempts' })
      .where({ id, attempts: attempt, state: 'running' })
      .execute();
    if (affected !== 1) throw new JobLost(`job ${id} is not of try ${attempt} any more`);
  }

  /**
   * For work that makes something new each time: makes it once, however often the job is tried. What was
   * made and that it was made are stored together.
   * @param make makes it within this unit of work. @returns what the job answers.
   * @returns that answer, and whether it is of an earlier try.
   * @throws JobLost
   */
  async once<Result extends JsonObject>(
    manager: EntityManager,
    job: Pick<RunningJob<JsonObject>, 'id' | 'attempt'>,
    make: () => Promise<Result>,
  ): Promise<{ result: Result; again: boolean }> {
    await this.hold(manager, job);
    const { result: earlier } = await manager.findOneByOrFail(Job, { id: job.id });
    if (earlier !== null) return { result: earlier as Result, again: true };
    const result = await make();
    await manager.update(Job, { id: job.id }, { result: result as never });
    return { result, again: false };
  }
}
