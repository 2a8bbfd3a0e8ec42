import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../platform/audit/audit-trail';
import type { JsonObject } from '../platform/audit/canonical';
import { Clock } from '../platform/clock';
import { Reader } from '../platform/database/reader';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { StaleVersion, updateVersioned } from '../platform/database/update-versioned';
import { FileStore, type StagedFile } from '../platform/files/file-store';
import { StoredFile } from '../platform/files/stored-file.entity';
import type { Actor } from '../platform/http/actor';
import { notFound } from '../platform/http/app-error';
import { defineJob, type RunningJob } from '../platform/jobs/job-definition';
import { JobFence } from '../platform/jobs/job-fence';
import { JobHandlers } from '../platform/jobs/job-handlers';
import { JobQueue } from '../platform/jobs/job-queue';
import { tableTime } from '../platform/vietnam-time';
import { copyRows, mergedRows } from './merge-answers';
import { holdRequest, RequestAccess } from './request-access';
import { RequestFiles, WORKBOOK } from './request-files';
import { RequestViews, rowsOf } from './request-views';
import { knownSheet } from './known/known-sheet';
import { summarySheet } from './summary-sheet';
import { DataRequest } from './request.entity';
import { notMerged, nothingToMerge } from './requests.errors';

/** Writes the answers that count into the form. */
export const mergeRequestJob = defineJob<{ requestId: string }>('requests.merge');
/** Gathering, writing, storing. */
const STEPS = 3;

/** The form as files: a unit's copy, and the one with the answers of all. */
@Injectable()
export class Merging implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly jobs: JobQueue,
    private readonly fence: JobFence,
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly access: RequestAccess,
    private readonly views: RequestViews,
    private readonly requestFiles: RequestFiles,
    private readonly files: FileStore,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register(mergeRequestJob, (job) => this.merge(job));
  }

  /**
   * The form for one unit, with what it sent last or, before that, with what is known.
   * @returns bytes on disk, to be discarded once they were sent, and a name.
   * @throws notFound.
   */
  async copyOf(actor: Actor, id: string, unitId: string) {
    const view = await this.views.ofUnit(actor, id, unitId);
    const { request } = await this.access.unit(this.reader.manager, actor, id, unitId);
    const sent = view.answers.find(({ rows: own }) => own.length > 0);
    const rows = sent?.rows ?? view.prefilled;
    const form = await this.file(request.formFileId);
    const { unit } = view.state;
    const filled = copyRows(request.layout, { unit, rows });
    const known = view.known.length > 0 && view.knownAt ? knownSheet(view) : undefined;
    const staged = await this.requestFiles.filled(form, request.layout, filled, known);
    return { staged, name: `${unit.name} - ${form.name}` };
  }

  /**
   * Has the answers that count merged into the form's own layout, with a sheet that says who sent what.
   * @returns id of the job.
   * @throws notFound, noRight, nothingToMerge, StaleVersion.
   */
  ask(actor: Actor, id: string, version: number): Promise<string> {
    return this.unitOfWork.run(async (manager) => {
      const { request, units } = await this.access.sent(manager, actor, id);
      if (request.version !== version) throw new StaleVersion('data_request', id, version);
      if (units.every(({ answerId }) => answerId === null)) throw nothingToMerge();
      return this.jobs.enqueue(...([manager, mergeRequestJob, { requestId: id }] as const), {
        roundId: request.roundId,
        requestedBy: actor,
      });
    });
  }

  private async merge(job: RunningJob<{ requestId: string }>): Promise<JsonObject> {
    const { actor } = job;
    const id = job.data.requestId;
    const gathered = await this.gather(actor, id);
    const { request, rows, view, at, merged } = gathered;
    await job.progress(1, STEPS);
    const summary = summarySheet(
      view.units.map((unit, index) => {
        const { rows: own, changed } = rows[index]!;
        return { ...unit, rows: own.length, changed };
      }),
      view.known.length > 0,
      ...([tableTime(new Date(at)), (moment: string) => tableTime(new Date(moment))] as const),
    );
    const form = await this.file(request.formFileId);
    const staged = await this.requestFiles.filled(
      ...([form, request.layout, mergedRows(request.layout, rows), summary] as const),
    );
    try {
      await job.progress(2, STEPS);
      const told = {
        answers: merged.length,
        rows: rows.reduce((n, each) => n + each.rows.length, 0),
      };
      const { again } = await this.unitOfWork.run(async (manager) => {
        const once = await this.fence.once(manager, job, () => Promise.resolve(told));
        if (!once.again) await this.store(manager, actor, id, merged, staged, at);
        return once;
      });
      if (again) await this.files.discard(staged);
      return told;
    } catch (error) {
      await this.files.discard(staged);
      throw error;
    }
  }

  /** The answers that count at one moment, unit by unit. @throws notFound, noRight, nothingToMerge. */
  private async gather(actor: Actor, id: string) {
    const at = this.clock.moment();
    const { manager } = this.reader;
    const { request, units } = await this.access.sent(manager, actor, id);
    const answers = await this.views.counting(manager, units);
    if (answers.size === 0) throw nothingToMerge();
    const view = await this.views.one(actor, id);
    const rows = units.map(({ unitId, answerId }, index) => {
      const answer = answers.get(answerId ?? '');
      const changed = answer?.differences.find(({ kind }) => kind === 'known-changed')?.names ?? [];
      const { unit } = view.units[index]!;
      return { unit, unitId, changed, rows: answer ? rowsOf(answer) : [] };
    });
    return { request, rows, view, at, merged: units.flatMap(({ answerId }) => answerId ?? []) };
  }

  /** The merged form. @throws notFound, noRight, notMerged. */
  async merged(actor: Actor, id: string): Promise<StoredFile> {
    const { request } = await this.access.sent(this.reader.manager, actor, id);
    if (request.mergedFileId === null) throw notMerged();
    return this.file(request.mergedFileId);
  }

  private async store(
    manager: EntityManager,
    actor: Actor,
    id: string,
    merged: readonly string[],
    staged: StagedFile,
    mergedAt: string,
  ): Promise<void> {
    await holdRequest(manager, id);
    const { request, units } = await this.access.sent(manager, actor, id);
    const now = units.flatMap(({ answerId }) => answerId ?? []);
    // An answer that came to count meanwhile would be in no table and marked by nobody: all once more.
    if (String(now) !== String(merged)) throw new Error(`answers of ${id} changed while merged`);
    const { version, roundId, title } = request;
    const about = { mediaType: WORKBOOK, createdBy: actor.accountId };
    const file = await this.files.save(manager, staged, { ...about, name: `${title}.xlsx` });
    const change = { mergedFileId: file.id, mergedAt, mergedByName: actor.name };
    await updateVersioned(manager, DataRequest, { id, version }, change);
    await this.audit.record(manager, {
      ...{ actor, action: 'requests.merged', roundId, summary: { answers: merged.length } },
      subject: { type: 'data_request', id, name: title.slice(0, 200) },
      objects: [{ type: 'data_request', id }],
    });
  }

  private async file(id: string): Promise<StoredFile> {
    const file = await this.reader.manager.findOneBy(StoredFile, { id });
    if (!file) throw notFound();
    return file;
  }
}
