import { Injectable, type OnModuleInit } from '@nestjs/common';
import path from 'node:path';
import { writeGrid } from '../office/excel/write-grid';
import { readLongWorkbook } from '../office/excel/read-workbook';
import { WorkbookProblem } from '../office/excel/workbook-problem';
import type { Workbook } from '../office/excel/workbook';
import { Clock } from '../platform/clock';
import { Settings } from '../platform/config/settings';
import { Keyring } from '../platform/secrets/keyring';
import { sealValue } from '../platform/secrets/personal-value';
import { Reader } from '../platform/database/reader';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { inTurns } from '../platform/turns';
import { FileStore, type StagedFile } from '../platform/files/file-store';
import { Scratch } from '../platform/files/scratch';
import type { Spool } from '../platform/files/spool';
import { StoredFile } from '../platform/files/stored-file.entity';
import { AppError } from '../platform/http/app-error';
import type { LostJob, RunningJob } from '../platform/jobs/job-definition';
import { JobHandlers } from '../platform/jobs/job-handlers';
import { BatchAccess, subjectOf } from './batch-access';
import { MAY_BE_READ } from './batch-state';
import { BatchEnding } from './batch-ending';
import { ImportBatch } from './import-batch.entity';
import { columnsOf } from './import-counts.columns';
import type { Wording } from './declaration';
import { readingFailed, unreadable } from './imports.errors';
import type { PlanContext } from './import-target';
import { ImportsRepository } from './imports.repository';
import { LookedThrough } from './looked-through';
import { ColumnChoices, type AppliedChoices } from './mapping/column-choices';
import { MappingsRepository } from './mapping/mappings.repository';
import { rememberedFor } from './mapping/remembered';
import { mayBeMatched, noTable } from './no-table';
import { planSteps, type ImportPlan } from './plan';
import type { PlannedRows } from './planned-rows';
import type { Protect } from './protect-row';
import { readWorkbookJob, type ReadingOrder } from './read-workbook.job';
import { CHECKING, STORING, readingSteps, WHOLE } from './reading-progress';
import { mendedCellsOf } from './mending/mends.repository';
import { RefusedRepairs } from './repairs/refused-repairs';
import { refusalsOf } from './repairs/repairs.repository';
import { Spellings } from './spellings/spellings';
import { SpellingsRepository } from './spellings/spellings.repository';
import { declarationFor, nameColumns } from './refused-columns';
import {
  cleanedWorkbook,
  nothingRemoved,
  removedFrom,
  survivesCleaning,
  type RemovedFromFile,
} from './removal';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What was understood of a file. */
interface Understood {
  plan: ImportPlan<PlannedRows>;
  /** How its columns were matched where not by the program alone. */
  chosen: AppliedChoices | null;
  /** Why there is no table in it, where a person may still match its columns. */
  problem?: Wording;
}

type ReadingJob = RunningJob<ReadingOrder>;

/**
 * Reads uploaded files in the background and stores what an import would do. A try that was cut
 * off leaves nothing behind but the state «reading», from which the next one starts again.
 */
@Injectable()
export class WorkbookReading implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly files: FileStore,
    private readonly settings: Settings,
    private readonly access: BatchAccess,
    private readonly ending: BatchEnding,
    private readonly repository: ImportsRepository,
    private readonly looked: LookedThrough,
    private readonly keyring: Keyring,
    private readonly scratch: Scratch,
    private readonly mappings: MappingsRepository,
    private readonly spellings: SpellingsRepository,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register(
      readWorkbookJob,
      (job) => this.handle(job),
      (job) => this.givenUp(job),
    );
  }

  /** @returns the state the batch was left in. */
  async handle(job: ReadingJob): Promise<{ state: string }> {
    const { batchId } = job.data;
    const mine = await this.unitOfWork.run((manager) =>
      this.repository.step(manager, batchId, MAY_BE_READ, { state: 'reading' }),
    );
    const batch = await this.repository.batch(this.reader.manager, batchId);
    await this.access.learn(this.reader.manager);
    if (!mine || !batch) return { state: batch?.state ?? 'gone' };
    try {
      return { state: await this.read(job, batch) };
    } catch (error) {
      if (job.signal.aborted) throw error;
      if (error instanceof WorkbookProblem) return this.refuse(job, batch, unreadable(error));
      if (error instanceof AppError) return this.refuse(job, batch, error);
      throw error;
    }
  }

  /** Nobody will read the file any more: the person is told to send it again. */
  private async givenUp({ data, actor, reason }: LostJob<ReadingOrder>): Promise<void> {
    const batch = await this.repository.batch(this.reader.manager, data.batchId);
    if (batch) await this.ending.refuse(batch, reason ?? readingFailed(), actor);
  }

  /** What is read and planned lies in a spool until it is stored. */
  private async read(job: ReadingJob, batch: ImportBatch): Promise<string> {
    const spool = this.scratch.spool();
    try {
      return await this.readThrough(spool, job, batch);
    } finally {
      spool.close();
    }
  }

  private async readThrough(spool: Spool, job: ReadingJob, batch: ImportBatch): Promise<string> {
    const { plan, chosen, workbook } = await this.planned(spool, job, batch);
    const { declaration } = this.access.target(batch.listType, batch.typeVersion);
    const problem = noTable(plan.sheets, declaration);
    if (problem && !mayBeMatched(plan.sheets)) {
      const error = new AppError('imports.no-table', 422, problem, {});
      return (await this.refuse(job, batch, error, plan)).state;
    }
    await job.progress(STORING, WHOLE, 'Đang lưu kết quả kiểm tra');
    const told = { plan, chosen, problem };
    if (!workbook) return this.store(batch, told);
    return this.storeCleaned(batch, told, workbook);
  }

  /** @returns the plan; the workbook only where a copy without some of it has to be kept. */
  private async planned(spool: Spool, job: ReadingJob, batch: ImportBatch) {
    await job.progress(0, WHOLE, 'Đang đọc tệp');
    const workbook = await this.workbookOf(spool, job, batch);
    await job.progress(CHECKING, WHOLE, 'Đang kiểm tra các dòng');
    const { plan, chosen } = await this.plan(spool, batch, workbook);
    return { plan, chosen, ...(!nothingRemoved(plan.removals) && { workbook }) };
  }

  /** From the copy made when the file came in; from the file itself where there is none any more. */
  private async workbookOf(spool: Spool, job: ReadingJob, batch: ImportBatch): Promise<Workbook> {
    const heard = readingSteps(job, job.data.rows ?? 0);
    const kept = await this.looked.workbookOf(batch.fileId!, spool, job.signal, heard);
    if (kept) return kept;
    const file = await this.reader.manager.findOneByOrFail(StoredFile, { id: batch.fileId! });
    const limits = {
      fileBytes: this.settings.http.maxUploadBytes,
      heapMegabytes: this.settings.reading.memoryMegabytes,
    };
    return this.files.withOpen(file, (path) =>
      readLongWorkbook(spool, path, limits, job.signal, heard),
    );
  }

  /** Puts a copy without what may not be kept in the place of the file; the file itself goes. */
  private async storeCleaned(batch: ImportBatch, told: Understood, workbook: Workbook) {
    const { plan } = told;
    const staged = await this.scratch.within(async (folder) => {
      const copy = path.join(folder, 'cleaned.xlsx');
      await writeGrid(copy, cleanedWorkbook(workbook, plan.removals));
      return this.files.stageFrom(copy);
    });
    const removed = removedFrom(workbook, plan.removals);
    try {
      const whole = survivesCleaning(workbook);
      const state = await this.store(batch, told, { staged, removed, whole });
      await this.files.discard(state === 'planned' ? { id: batch.fileId! } : staged);
      return state;
    } catch (error) {
      await this.files.discard(staged);
      throw error;
    }
  }

  private async plan(spool: Spool, batch: ImportBatch, workbook: Workbook) {
    const target = this.access.target(batch.listType, batch.typeVersion);
    const subject = subjectOf(batch);
    const stored = (await target.size?.(this.reader.manager, subject)) ?? 0;
    const context = await this.reader.snapshotRows(stored, (manager) =>
      target.context(manager, subject),
    );
    const refused = new RefusedRepairs(await refusalsOf(this.reader.manager, batch.id));
    const seal: Protect = (kind, text) => sealValue(this.keyring, kind, text);
    const mended = await mendedCellsOf(this.reader.manager, batch.id, this.keyring);
    const chosen = batch.columnChoices ?? (await this.remembered(batch, workbook, context));
    const choices = new ColumnChoices(chosen?.choices);
    const { listType, giverOrganisationId } = batch;
    const known = await this.spellings.forGiver(this.reader.manager, listType, giverOrganisationId);
    const steps = planSteps(
      ...([spool, workbook, target.declaration, context] as const),
      ...([seal, refused, mended, choices, new Spellings(known)] as const),
    );
    return { plan: await inTurns(steps), chosen };
  }

  /** How files of this shape were matched before; null where that is not remembered. */
  private async remembered(
    { listType, typeVersion, giverOrganisationId }: ImportBatch,
    { sheets }: Workbook,
    { namesAllowed = false }: PlanContext,
  ): Promise<AppliedChoices | null> {
    const known = await this.mappings.forGiver(this.reader.manager, listType, giverOrganisationId);
    if (known.length === 0) return null;
    const { declaration } = this.access.target(listType, typeVersion);
    const shown = declarationFor(declaration, namesAllowed);
    const withheld = namesAllowed ? [] : nameColumns(declaration);
    const found = rememberedFor(sheets, shown, withheld, known);
    if (!found) return null;
    const { id: mappingId, choices, fileName, madeByName: madeBy, madeAt } = found;
    return { choices, mappingId, fileName, madeBy, madeAt };
  }

  private async store(
    batch: ImportBatch,
    { plan, chosen, problem }: Understood,
    cleaned?: { staged: StagedFile; removed: RemovedFromFile[]; whole: boolean },
  ): Promise<string> {
    const { id: batchId, fileName: name, uploadedBy: createdBy } = batch;
    return this.unitOfWork.runRows(plan.rows.length, async (manager) => {
      const mine = await this.repository.step(manager, batchId, ['reading'], {
        state: 'planned',
        missingFromFile: plan.missingFromFile,
        missingRows: plan.missingRows as never,
        columnChoices: chosen as never,
        problemCode: problem ? 'imports.no-table' : null,
        problemVi: problem?.vi ?? null,
        problemEn: problem?.en ?? null,
        repairs: plan.repairs as never,
        spellings: plan.spellings as never,
        ...columnsOf(plan.counts),
      });
      if (!mine) return (await this.repository.batch(manager, batchId))?.state ?? 'gone';
      await this.repository.storePlan(manager, batchId, plan);
      if (chosen?.mappingId && !batch.columnChoices)
        await this.mappings.used(manager, chosen.mappingId, this.clock.moment());
      if (!cleaned) return 'planned';
      const about = { name, mediaType: WORKBOOK, createdBy };
      const file = await this.files.save(manager, cleaned.staged, about);
      const removedColumns = [...(batch.removedColumns ?? []), ...cleaned.removed];
      const copyWhole =
        cleaned.whole && (batch.removedColumns === null || batch.copyWhole === true);
      const kept = { fileId: file.id, removedColumns: removedColumns as never, copyWhole };
      await manager.update(ImportBatch, { id: batchId }, kept);
      await this.files.remove(manager, [batch.fileId!]);
      return 'planned';
    });
  }

  private async refuse(
    job: ReadingJob,
    batch: ImportBatch,
    error: AppError,
    plan?: Pick<ImportPlan, 'sheets' | 'counts'>,
  ) {
    await this.ending.refuse(batch, error, job.actor, plan);
    return { state: 'refused' };
  }
}
