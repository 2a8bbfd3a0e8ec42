import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type FileKind, kindOfFile } from '../office/excel/file-kind';
import { WorkbookProblem } from '../office/excel/workbook-problem';
import { AuditTrail } from '../platform/audit/audit-trail';
import { Clock } from '../platform/clock';
import { Settings } from '../platform/config/settings';
import { newId } from '../platform/database/ids';
import { insertRows } from '../platform/database/insert-rows';
import { Reader } from '../platform/database/reader';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { FileStore, type StagedFile } from '../platform/files/file-store';
import type { Actor } from '../platform/http/actor';
import { JobQueue } from '../platform/jobs/job-queue';
import { paperTime } from '../platform/vietnam-time';
import { BatchAccess } from './batch-access';
import { ImportBatch } from './import-batch.entity';
import { columnsOf } from './import-counts.columns';
import { NOT_UNDONE } from './undo/undo.schema';
import { sameFile, unreadable } from './imports.errors';
import { ImportsRepository } from './imports.repository';
import { LookedThrough } from './looked-through';
import { READ_ATTEMPTS, readWorkbookJob } from './read-workbook.job';
import { emptyCounts } from './row-counts';

const MEDIA_TYPES: Record<FileKind, string> = {
  zip: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ole: 'application/vnd.ms-excel',
  biff: 'application/vnd.ms-excel',
  text: 'text/csv',
};

/** What a person sends with a file. */
export interface UploadOrder {
  roundId: string;
  listType: string;
  giverOrganisationId: string;
  fileName: string;
  /** The person knows that the same file was imported before. */
  again: boolean;
}

/** Takes uploaded files in: nothing of a file that is refused is kept. */
@Injectable()
export class UploadService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly files: FileStore,
    private readonly queue: JobQueue,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly access: BatchAccess,
    private readonly repository: ImportsRepository,
    private readonly looked: LookedThrough,
  ) {}

  /**
   * Makes a batch of a staged file and has it read in the background.
   * @param staged bytes on disk; removed when anything is wrong.
   * @param also what else belongs to the same unit of work.
   * @throws unreadable, secretFile, unknownListType, notFound (giver), sameFile.
   */
  async accept(
    staged: StagedFile,
    order: UploadOrder,
    actor: Actor,
    also?: (manager: EntityManager, batchId: string) => Promise<void>,
  ): Promise<{ id: string; jobId: string }> {
    try {
      const target = await this.access.targetFor(this.reader.manager, order);
      await this.access.requireUpload(this.reader.manager, actor, order);
      await target.admit?.(this.reader.manager, order, actor);
      const { maxUploadBytes } = this.settings.http;
      const { kind, rows } = await this.files.withOpen(staged, async (path) => {
        const found = await kindOfFile(path, maxUploadBytes);
        const heapMegabytes = this.settings.reading.memoryMegabytes;
        const limits = { fileBytes: maxUploadBytes, heapMegabytes };
        return {
          kind: found,
          rows: await this.looked.look(staged.id, path, order.fileName, limits),
        };
      });
      const mediaType = MEDIA_TYPES[kind];
      const typeVersion = target.declaration.version;
      return await this.unitOfWork.run(async (manager) => {
        const whole = { ...order, typeVersion, rows };
        const made = await this.store(manager, staged, mediaType, whole, actor);
        await also?.(manager, made.id);
        return made;
      });
    } catch (error) {
      await this.looked.forget(staged.id);
      await this.files.discard(staged);
      throw error instanceof WorkbookProblem ? unreadable(error) : error;
    }
  }

  private async store(
    manager: EntityManager,
    staged: StagedFile,
    mediaType: string,
    order: UploadOrder & { typeVersion: number; rows: number },
    actor: Actor,
  ) {
    const { roundId, listType, typeVersion, giverOrganisationId } = order;
    const before = await this.repository.appliedBefore(manager, {
      ...order,
      sha256: staged.sha256,
    });
    if (before && !order.again) {
      const time = paperTime(new Date(before.appliedAt!));
      const name = before.appliedByName ?? before.uploadedByName;
      throw sameFile({ name, time }, { batchId: before.id });
    }
    const about = { name: order.fileName, mediaType, createdBy: actor.accountId };
    const file = await this.files.save(manager, staged, about);
    const id = newId();
    const options = { roundId, requestedBy: actor, maxAttempts: READ_ATTEMPTS, idempotencyKey: id };
    const reading = { batchId: id, rows: order.rows };
    const jobId = await this.queue.enqueue(manager, readWorkbookJob, reading, options);
    const batch: ImportBatch = {
      ...columnsOf(emptyCounts()),
      id,
      spellings: null,
      roundId,
      listType,
      typeVersion,
      giverOrganisationId,
      jobId,
      state: 'uploaded',
      fileId: file.id,
      fileName: file.name,
      sha256: file.sha256,
      fileSize: file.size,
      uploadedBy: actor.accountId,
      uploadedByName: actor.name,
      uploadedAt: this.clock.moment(),
      appliedBy: null,
      appliedByName: null,
      appliedAt: null,
      listId: null,
      missingFromFile: 0,
      missingRows: null,
      removedColumns: null,
      copyWhole: null,
      columnChoices: null,
      repairs: null,
      ...NOT_UNDONE,
      problemCode: null,
      problemVi: null,
      problemEn: null,
      version: 1,
    };
    await insertRows(manager, ImportBatch, [batch]);
    await this.audit.record(manager, {
      actor,
      action: 'imports.uploaded',
      subject: { type: 'import_batch', id, name: file.name },
      roundId,
      organisationId: giverOrganisationId,
      summary: {
        listType,
        giver: giverOrganisationId,
        fileName: file.name,
        sha256: file.sha256,
        size: file.size,
      },
      objects: [{ type: 'import_batch', id, after: { state: batch.state } }],
    });
    return { id, jobId };
  }
}
