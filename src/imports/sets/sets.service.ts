import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { kindOfFile } from '../../office/excel/file-kind';
import { secretName } from '../../office/excel/secret-marks';
import { WorkbookProblem } from '../../office/excel/workbook-problem';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { Settings } from '../../platform/config/settings';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { FileStore, type StagedFile } from '../../platform/files/file-store';
import type { Actor } from '../../platform/http/actor';
import { noRight, notFound } from '../../platform/http/app-error';
import { JobQueue } from '../../platform/jobs/job-queue';
import { BatchAccess } from '../batch-access';
import { ImportBatch } from '../import-batch.entity';
import { nothingToImport, secretFile, unreadable } from '../imports.errors';
import { refuseSecretFile } from '../refuse-secret-file';
import { ImportSetFile } from './import-set-file.entity';
import { ImportSetMember } from './import-set-member.entity';
import { ImportSet } from './import-set.entity';
import { isContainer } from './open-zip';
import { setFormIncomplete, setNotReady } from './sets.errors';
import { applySetJob, openSetJob, SET_ATTEMPTS } from './sets.job';
import { isBusy, SetsQuery } from './sets.query';
import type { setFields } from './sets.schema';

/** What a person sends with a file of a set. */
export type SetOrder = z.infer<typeof setFields> & { roundId: string; fileName: string };

/** Takes in files of many units, and has what they hold imported. */
@Injectable()
export class SetsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly files: FileStore,
    private readonly queue: JobQueue,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly access: BatchAccess,
    private readonly query: SetsQuery,
  ) {}

  /**
   * Takes a file in and has its parts taken out in the background.
   * @param staged bytes on disk; removed when anything is wrong.
   * @throws notFound, noRight, setFormIncomplete, unknownListType, secretFile, unreadable.
   */
  async send(staged: StagedFile, order: SetOrder, actor: Actor) {
    try {
      await this.admit(order, actor);
      await this.lookAt(staged, order.fileName);
      return await this.unitOfWork.run((manager) => this.store(manager, staged, order, actor));
    } catch (error) {
      await this.files.discard(staged);
      throw error instanceof WorkbookProblem ? unreadable(error) : error;
    }
  }

  /**
   * Has every planned import of a set applied. Those applied before are passed over.
   * @throws notFound, setNotReady, nothingToImport.
   */
  apply(id: string, actor: Actor): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const set = await this.query.seen(manager, actor, id);
      const files = await manager.findBy(ImportSetFile, { setId: id });
      const members = await manager.findBy(ImportSetMember, { setId: id });
      const ids = members.flatMap(({ batchId }) => batchId ?? []);
      const batches = await manager.findBy(ImportBatch, { id: In(ids) });
      if (isBusy(files, batches)) throw setNotReady();
      const planned = batches.filter(
        ({ state, createdRows, changedRows }) =>
          state === 'planned' && createdRows + changedRows > 0,
      );
      if (planned.length === 0) throw nothingToImport();
      const { roundId } = set;
      const options = { roundId, requestedBy: actor, maxAttempts: SET_ATTEMPTS };
      const jobId = await this.queue.enqueue(manager, applySetJob, { setId: id }, options);
      await manager.update(ImportSet, { id }, { jobId });
      await this.audit.record(manager, {
        ...{ actor, action: 'imports.set-applied', roundId },
        subject: { type: 'import_set', id, name: files[0]?.fileName ?? '' },
        summary: { imports: planned.length, files: files.map(({ fileName }) => fileName) },
      });
    });
  }

  private async admit({ roundId, kind, listType }: SetOrder, actor: Actor): Promise<void> {
    const { manager } = this.reader;
    await this.access.requireRound(manager, roundId);
    await this.access.learn(manager);
    const importable = await this.access.importable(manager, actor, roundId);
    if (importable.length === 0) throw noRight();
    if (listType === null) {
      if (kind === 'givers') throw setFormIncomplete();
      return;
    }
    this.access.target(listType);
    if (!importable.some((each) => each.listType === listType)) throw noRight();
  }

  /** Files inside a container are looked at one by one when they are taken out. */
  private lookAt(staged: StagedFile, fileName: string): Promise<void> {
    if (secretName(fileName))
      throw secretFile({ place: 'tên tệp', placeEn: 'the name of the file' });
    const { maxUploadBytes } = this.settings.http;
    return this.files.withOpen(staged, async (path) => {
      const kind = await kindOfFile(path, maxUploadBytes);
      if (kind === 'zip' && (await isContainer(path, maxUploadBytes))) return;
      const heapMegabytes = this.settings.reading.memoryMegabytes;
      await refuseSecretFile(path, fileName, { fileBytes: maxUploadBytes, heapMegabytes });
    });
  }

  private async store(manager: EntityManager, staged: StagedFile, order: SetOrder, actor: Actor) {
    const { roundId, fileName: name, path } = order;
    const set = order.set
      ? await this.own(manager, order.set, order, actor)
      : await this.begin(manager, order, actor);
    const about = { name, mediaType: 'application/octet-stream', createdBy: actor.accountId };
    const file = await this.files.save(manager, staged, about);
    const id = newId();
    const options = { roundId, requestedBy: actor, maxAttempts: SET_ATTEMPTS, idempotencyKey: id };
    const jobId = await this.queue.enqueue(manager, openSetJob, { setFileId: id }, options);
    const { sha256, size: fileSize } = file;
    const stored: ImportSetFile = {
      ...{
        id,
        setId: set.id,
        fileId: file.id,
        fileName: path ?? file.name,
        sha256,
        fileSize,
        jobId,
      },
      ...{ state: 'waiting', dataRows: 0, totalRows: 0, convertedCells: 0 },
      ...{ problemCode: null, problemVi: null, problemEn: null, sentAt: this.clock.moment() },
    };
    await insertRows(manager, ImportSetFile, [stored]);
    await this.audit.record(manager, {
      ...{ actor, action: 'imports.set-sent', roundId },
      subject: { type: 'import_set', id: set.id, name: file.name },
      summary: {
        kind: set.kind,
        listType: set.listType,
        fileName: file.name,
        sha256,
        size: fileSize,
      },
    });
    return { id: set.id, fileId: id, jobId };
  }

  private async begin(manager: EntityManager, order: SetOrder, actor: Actor): Promise<ImportSet> {
    const { roundId, kind, listType, giverHeading } = order;
    const set: ImportSet = {
      ...{ id: newId(), roundId, kind, listType, giverHeading, jobId: null },
      ...{ createdBy: actor.accountId, createdByName: actor.name, createdAt: this.clock.moment() },
    };
    await insertRows(manager, ImportSet, [set]);
    return set;
  }

  /** A set takes more files from who began it. */
  private async own(manager: EntityManager, id: string, { roundId, kind }: SetOrder, actor: Actor) {
    const set = await manager.findOneBy(ImportSet, { id, roundId, kind });
    if (!set || actor.accountId === null || set.createdBy !== actor.accountId) throw notFound();
    return set;
  }
}
