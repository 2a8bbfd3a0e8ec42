import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { FileStore, type StagedFile } from '../../platform/files/file-store';
import { Scratch } from '../../platform/files/scratch';
import { OWN_ROUTE } from '../../platform/files/stored-file.entity';
import type { RunningJob } from '../../platform/jobs/job-definition';
import { JobHandlers } from '../../platform/jobs/job-handlers';
import { UnitsReadModel } from '../../units/units.read-model';
import { makeFileJob } from './make-file.job';
import { MadeFile } from './made-file.entity';
import { Makers, type MadeBytes } from './makers';

type MakeJob = RunningJob<{ madeFileId: string }>;

/** Makes the files that were asked for; each try begins anew, and one file at most is kept. */
@Injectable()
export class FileMaking implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly units: UnitsReadModel,
    private readonly makers: Makers,
    private readonly files: FileStore,
    private readonly scratch: Scratch,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register(makeFileJob, (job) => this.handle(job));
  }

  private async handle(job: MakeJob) {
    const made = await this.reader.manager.findOneByOrFail(MadeFile, { id: job.data.madeFileId });
    if (made.madeAt !== null) return resultOf(made);
    return this.scratch.within(async (folder) => {
      const { signal } = job;
      const progress = (done: number, total: number) => job.progress(done, total);
      const bytes = await this.makers.get(made.what).make({ made, folder, signal, progress });
      signal.throwIfAborted();
      const staged = await this.files.stageFrom(bytes.path);
      return this.store(job, made, staged, bytes).catch(async (error: unknown) => {
        await this.files.discard(staged);
        throw error;
      });
    });
  }

  private store(job: MakeJob, made: MadeFile, staged: StagedFile, bytes: MadeBytes) {
    const { id, what, kind, number, reason, roundId } = made;
    const { name, mediaType, counts } = bytes;
    return this.unitOfWork.run(async (manager) => {
      const file = await this.files.save(manager, staged, {
        ...{ name, mediaType, createdBy: made.requestedBy, needs: OWN_ROUTE },
      });
      const now = this.clock.now();
      const minutes = this.makers.get(what).kept[kind];
      const change = {
        ...{ fileId: file.id, sha256: file.sha256, counts, madeAt: now.toISOString() },
        expiresAt: new Date(now.getTime() + minutes * 60_000).toISOString(),
      };
      await manager.update(MadeFile, { id }, change);
      const unit = await this.units.unit(manager, made.unitId);
      await this.audit.record(manager, {
        ...{ actor: job.actor, action: `made-files.${what}-made`, roundId, reason },
        subject: { type: 'made_file', id, name: `${number} – ${unit!.name}` },
        summary: { number, kind, ...counts, file: file.sha256, expiresAt: change.expiresAt },
      });
      return resultOf({ ...made, ...change });
    });
  }
}

/** What the page is told, which has no other way to know. */
const resultOf = ({ id, number, counts, sha256, expiresAt }: MadeFile) => ({
  ...{ madeFileId: id, number, ...counts, sha256, expiresAt },
});
