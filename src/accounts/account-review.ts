import path from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { writeTable } from '../office/excel/write-workbook';
import { AuditTrail } from '../platform/audit/audit-trail';
import { Clock } from '../platform/clock';
import { Reader } from '../platform/database/reader';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { FileStore } from '../platform/files/file-store';
import { Scratch } from '../platform/files/scratch';
import type { Actor } from '../platform/http/actor';
import { defineJob, type RunningJob } from '../platform/jobs/job-definition';
import { JobFence } from '../platform/jobs/job-fence';
import { JobHandlers } from '../platform/jobs/job-handlers';
import { JobQueue } from '../platform/jobs/job-queue';
import { paperTime } from '../platform/vietnam-time';
import { UnitsReadModel } from '../units/units.read-model';
import { AccountAccess } from './account-access';
import { AdministrationRepository } from './administration.repository';
import { administers, ASSIST } from './granting.policy';
import { makersOf } from './makers-of';
import { reviewSheet } from './review-sheet';

/** Writes accounts to a workbook; `ids` null is every one there is, `reach` tells in words whose they are. */
export const reviewJob = defineJob<{ ids: string[] | null; reach: string }>('accounts.review');

type ReviewJob = RunningJob<{ ids: string[] | null; reach: string }>;

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The paper for the review of accounts that the security level asks for every year. */
@Injectable()
export class AccountReview implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly jobs: JobQueue,
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly access: AccountAccess,
    private readonly repository: AdministrationRepository,
    private readonly units: UnitsReadModel,
    private readonly files: FileStore,
    private readonly scratch: Scratch,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly fence: JobFence,
  ) {}

  onModuleInit(): void {
    this.handlers.register(reviewJob, (job) => this.write(job));
  }

  /** Has the accounts that the person looks after written to a workbook. @returns the job. */
  async ask(actor: Actor): Promise<string> {
    const { manager } = this.reader;
    const found = administers(actor.grants) ? null : await this.access.all(manager, actor);
    const order = {
      ids: found && found.map(({ account }) => account.id),
      reach: found ? await this.reachOf(manager, actor) : 'toàn tỉnh',
    };
    return this.unitOfWork.run((writer) =>
      this.jobs.enqueue(writer, reviewJob, order, { requestedBy: actor }),
    );
  }

  private async reachOf(manager: EntityManager, { grants }: Actor): Promise<string> {
    const ids = grants
      .filter(({ permissions }) => permissions.has(ASSIST))
      .flatMap(({ organisationId }) => organisationId ?? []);
    const organisations = await this.units.organisations(manager, ids);
    return [...organisations.values()].map(({ name }) => name).join('; ');
  }

  private write(job: ReviewJob): Promise<{ fileId: string; accounts: number }> {
    return this.scratch.within(async (folder) => {
      const workbook = path.join(folder, 'review.xlsx');
      const { ids, reach } = job.data;
      const at = paperTime(this.clock.now());
      const reviewed = await this.reader.snapshot(async (manager) => {
        const accounts = await this.repository.accounts(manager, ids ?? undefined);
        const makers = await makersOf(manager);
        return accounts.map((each) => ({
          ...each,
          state: this.access.stateOf(each),
          madeBy: makers.get(each.account.id) ?? null,
        }));
      });
      const sheet = reviewSheet(reviewed, { at, by: job.actor.name, reach });
      await writeTable(workbook, { sheets: [sheet] });
      const name = `Rà soát tài khoản – ${at.replaceAll('/', '-')}.xlsx`;
      return this.store(job, workbook, name, reviewed.length);
    });
  }

  private async store(job: ReviewJob, workbook: string, name: string, count: number) {
    const { actor, data } = job;
    const staged = await this.files.stageFrom(workbook);
    const stored = await this.unitOfWork
      .run((manager) =>
        this.fence.once(manager, job, async () => {
          const needs = ASSIST;
          const about = { name, mediaType: XLSX, createdBy: actor.accountId, needs };
          const file = await this.files.save(manager, staged, about);
          await this.audit.record(manager, {
            actor,
            action: 'accounts.reviewed',
            subject: { type: 'account_review', id: file.id, name },
            summary: { accounts: count, reach: data.reach, file: file.sha256 },
          });
          return { fileId: file.id, accounts: count };
        }),
      )
      .catch(async (error: unknown) => {
        await this.files.discard(staged);
        throw error;
      });
    if (stored.again) await this.files.discard(staged);
    return stored.result;
  }
}
