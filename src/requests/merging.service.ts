import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../platform/audit/audit-trail';
import { Clock } from '../platform/clock';
import { Reader } from '../platform/database/reader';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { StaleVersion, updateVersioned } from '../platform/database/update-versioned';
import { FileStore, type StagedFile } from '../platform/files/file-store';
import { StoredFile } from '../platform/files/stored-file.entity';
import type { Actor } from '../platform/http/actor';
import { notFound } from '../platform/http/app-error';
import { tableTime } from '../platform/vietnam-time';
import { UnitsReadModel } from '../units/units.read-model';
import { copyRows, mergedRows } from './merge-answers';
import { RequestAccess } from './request-access';
import { RequestFiles, WORKBOOK } from './request-files';
import { RequestViews, rowsOf } from './request-views';
import { summarySheet } from './summary-sheet';
import { DataRequest } from './request.entity';
import { notMerged, nothingToMerge } from './requests.errors';

/** The form as files: a unit's copy, and the one with the answers of all. */
@Injectable()
export class Merging {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly access: RequestAccess,
    private readonly views: RequestViews,
    private readonly requestFiles: RequestFiles,
    private readonly files: FileStore,
    private readonly units: UnitsReadModel,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * The form for one unit, with what it sent or, before that, with what is known.
   * @returns bytes on disk, to be discarded once they were sent, and a name.
   * @throws notFound.
   */
  async copyOf(actor: Actor, id: string, unitId: string) {
    const view = await this.views.ofUnit(actor, id, unitId);
    const { request } = await this.access.unit(this.reader.manager, actor, id, unitId);
    const counts = view.answers.find(({ state }) => state === 'current');
    const rows = counts?.rows ?? view.prefilled;
    const form = await this.file(request.formFileId);
    const { unit } = view.state;
    const staged = await this.requestFiles.filled(
      ...([form, request.layout, copyRows(request.layout, { unit, rows })] as const),
    );
    return { staged, name: `${unit.name} - ${form.name}` };
  }

  /**
   * Merges the answers that count into the form's own layout, with a sheet that says who sent what.
   * @throws notFound, noRight, nothingToMerge, StaleVersion.
   */
  async merge(actor: Actor, id: string, version: number): Promise<void> {
    const { manager } = this.reader;
    const { request, units } = await this.access.sent(manager, actor, id);
    if (request.version !== version) throw new StaleVersion('data_request', id, version);
    const answers = await this.views.counting(manager, units);
    if (answers.size === 0) throw nothingToMerge();
    const view = await this.views.one(actor, id);
    const rows = units.map(({ unitId, answerId }, at) => {
      const answer = answers.get(answerId ?? '');
      return { unit: view.units[at]!.unit, unitId, rows: answer ? rowsOf(answer) : [] };
    });
    const form = await this.file(request.formFileId);
    const at = this.clock.moment();
    const summary = summarySheet(
      view.units.map((unit, index) => ({ ...unit, rows: rows[index]!.rows.length })),
      ...([tableTime(new Date(at)), (moment: string) => tableTime(new Date(moment))] as const),
    );
    const staged = await this.requestFiles.filled(
      ...([form, request.layout, mergedRows(request.layout, rows), summary] as const),
    );
    await this.store(actor, request, version, staged, at, answers.size);
  }

  /** The merged form. @throws notFound, noRight, notMerged. */
  async merged(actor: Actor, id: string): Promise<StoredFile> {
    const { request } = await this.access.sent(this.reader.manager, actor, id);
    if (request.mergedFileId === null) throw notMerged();
    return this.file(request.mergedFileId);
  }

  private async store(
    actor: Actor,
    { id, title, roundId }: DataRequest,
    version: number,
    staged: StagedFile,
    mergedAt: string,
    answers: number,
  ): Promise<void> {
    try {
      await this.unitOfWork.run(async (manager) => {
        const about = { mediaType: WORKBOOK, createdBy: actor.accountId };
        const file = await this.files.save(manager, staged, { ...about, name: `${title}.xlsx` });
        await updateVersioned(
          manager,
          DataRequest,
          { id, version },
          { mergedFileId: file.id, mergedAt, mergedByName: actor.name },
        );
        await this.audit.record(manager, {
          ...{ actor, action: 'requests.merged', roundId, summary: { answers } },
          subject: { type: 'data_request', id, name: title.slice(0, 200) },
          objects: [{ type: 'data_request', id }],
        });
      });
    } catch (error) {
      await this.files.discard(staged);
      throw error;
    }
  }

  private async file(id: string): Promise<StoredFile> {
    const file = await this.reader.manager.findOneBy(StoredFile, { id });
    if (!file) throw notFound();
    return file;
  }
}
