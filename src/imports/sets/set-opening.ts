import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PeopleReadModel } from '../../accounts/people.read-model';
import { WorkbookProblem } from '../../office/excel/workbook-problem';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { FileStore } from '../../platform/files/file-store';
import { StoredFile } from '../../platform/files/stored-file.entity';
import type { Actor } from '../../platform/http/actor';
import { AppError } from '../../platform/http/app-error';
import type { LostJob, RunningJob } from '../../platform/jobs/job-definition';
import { JobHandlers } from '../../platform/jobs/job-handlers';
import { readingFailed, unreadable } from '../imports.errors';
import { ImportSet } from './import-set.entity';
import { ImportSetFile } from './import-set-file.entity';
import { PartsOfFile, type Opened } from './parts-of-file';
import { nobodyAnyMore } from './sets.errors';
import { openSetJob } from './sets.job';
import { keptProblem, SetsRepository } from './sets.repository';

type OpeningJob = RunningJob<{ setFileId: string }>;

const NOTHING: Opened = { dataRows: 0, totalRows: 0, convertedCells: 0 };

/**
 * Opens files of sets in the background: each part becomes an import of its own, by the rights of who sent the
 * file. Each part is stored with its import in one unit of work, so that another try goes on after it.
 */
@Injectable()
export class SetOpening implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly files: FileStore,
    private readonly people: PeopleReadModel,
    private readonly parts: PartsOfFile,
    private readonly repository: SetsRepository,
    private readonly audit: AuditTrail,
  ) {}

  onModuleInit(): void {
    this.handlers.register(
      openSetJob,
      (job) => this.handle(job),
      (job) => this.givenUp(job),
    );
  }

  /** @returns how many parts there were. */
  async handle(job: OpeningJob): Promise<{ state: string; parts: number }> {
    const { manager } = this.reader;
    const file = await this.repository.file(manager, job.data.setFileId);
    if (!file || file.state !== 'waiting') return { state: file?.state ?? 'gone', parts: 0 };
    const set = await manager.findOneByOrFail(ImportSet, { id: file.setId });
    const person = set.createdBy ? await this.people.actor(manager, set.createdBy) : undefined;
    if (!person) return this.end(file, job.actor, set, NOTHING, nobodyAnyMore());
    const actor: Actor = { ...person, origin: job.actor.origin };
    try {
      const stored = await manager.findOneByOrFail(StoredFile, { id: file.fileId! });
      const opened = await this.files.withOpen(stored, (path) =>
        this.parts.open(path, { set, file, actor, job }),
      );
      return await this.end(file, actor, set, opened, null);
    } catch (error) {
      if (job.signal.aborted) throw error;
      if (error instanceof WorkbookProblem)
        return this.end(file, actor, set, NOTHING, unreadable(error));
      if (error instanceof AppError) return this.end(file, actor, set, NOTHING, error);
      throw error;
    }
  }

  private async givenUp({ data, actor, reason }: LostJob<{ setFileId: string }>): Promise<void> {
    const file = await this.repository.file(this.reader.manager, data.setFileId);
    if (file?.state !== 'waiting') return;
    const set = await this.reader.manager.findOneByOrFail(ImportSet, { id: file.setId });
    await this.end(file, actor, set, NOTHING, reason ?? readingFailed());
  }

  /** The file itself is not kept: its parts are. */
  private async end(
    file: ImportSetFile,
    actor: Actor,
    set: ImportSet,
    opened: Opened,
    problem: AppError | null,
  ) {
    const state = problem ? 'refused' : 'opened';
    const parts = await this.unitOfWork.run(async (manager) => {
      const change = { state, fileId: null, ...opened, ...keptProblem(problem) } as const;
      const mine = await manager.update(ImportSetFile, { id: file.id, state: 'waiting' }, change);
      if (mine.affected !== 1) return undefined;
      await this.files.remove(manager, [file.fileId!]);
      const settled = await this.repository.settled(manager, file.id);
      await this.record(manager, actor, set, file, { ...opened, state, parts: settled.size });
      return settled.size;
    });
    if (parts !== undefined) await this.files.discard({ id: file.fileId! });
    return { state, parts: parts ?? 0 };
  }

  private record(
    manager: EntityManager,
    actor: Actor,
    { id, roundId }: ImportSet,
    { fileName: name, sha256 }: ImportSetFile,
    summary: Opened & { state: string; parts: number },
  ) {
    return this.audit.record(manager, {
      ...{ actor, action: 'imports.set-opened', roundId },
      subject: { type: 'import_set', id, name },
      summary: { fileName: name, sha256, ...summary },
    });
  }
}
