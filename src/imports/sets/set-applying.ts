import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PeopleReadModel } from '../../accounts/people.read-model';
import { Reader } from '../../platform/database/reader';
import { StaleVersion } from '../../platform/database/update-versioned';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { Actor } from '../../platform/http/actor';
import { AppError } from '../../platform/http/app-error';
import type { RunningJob } from '../../platform/jobs/job-definition';
import { JobHandlers } from '../../platform/jobs/job-handlers';
import { ApplyService } from '../apply.service';
import { ImportsRepository } from '../imports.repository';
import { ImportSet } from './import-set.entity';
import { ImportSetMember } from './import-set-member.entity';
import { applySetJob } from './sets.job';
import { keptProblem } from './sets.repository';

/**
 * Applies the planned imports of a set one by one, each in a unit of work of its own and by the rights of who
 * asked. Those applied before are passed over, so that another try goes on where the last one ended.
 */
@Injectable()
export class SetApplying implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly people: PeopleReadModel,
    private readonly applying: ApplyService,
    private readonly imports: ImportsRepository,
  ) {}

  onModuleInit(): void {
    this.handlers.register(applySetJob, (job) => this.handle(job));
  }

  /** @returns how many imports were applied, and how many could not be. */
  async handle(job: RunningJob<{ setId: string }>): Promise<{ applied: number; failed: number }> {
    const { manager } = this.reader;
    const set = await manager.findOneBy(ImportSet, { id: job.data.setId });
    const { accountId } = job.actor;
    const person = accountId ? await this.people.actor(manager, accountId) : undefined;
    if (!set || !person) return { applied: 0, failed: 0 };
    const actor: Actor = { ...person, origin: job.actor.origin };
    const members = await manager.find(ImportSetMember, {
      where: { setId: set.id },
      order: { setFileId: 'ASC', position: 'ASC' },
    });
    let [applied, failed] = [0, 0];
    for (const [at, member] of members.entries()) {
      job.signal.throwIfAborted();
      const problem = await this.apply(member, actor);
      if (problem === undefined) continue;
      if (problem === null) applied += 1;
      else failed += 1;
      await this.unitOfWork.run((writer) =>
        writer.update(ImportSetMember, { id: member.id }, keptProblem(problem)),
      );
      await job.progress(at + 1, members.length, member.name);
    }
    return { applied, failed };
  }

  /** @returns undefined where there is nothing to apply, null where it was, or why it was not. */
  private async apply({ batchId }: ImportSetMember, actor: Actor) {
    const batch = batchId && (await this.imports.batch(this.reader.manager, batchId));
    if (!batch || batch.state !== 'planned') return undefined;
    if (batch.createdRows + batch.changedRows === 0) return undefined;
    try {
      await this.applying.apply(batch.id, batch.version, actor);
      return null;
    } catch (error) {
      // Somebody changed it in this very moment: it is theirs.
      if (error instanceof StaleVersion) return undefined;
      if (error instanceof AppError) return error;
      throw error;
    }
  }
}
