import path from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { writeTable } from '../office/excel/write-workbook';
import { AuditTrail } from '../platform/audit/audit-trail';
import { Clock } from '../platform/clock';
import { Reader } from '../platform/database/reader';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { FileStore, type StagedFile } from '../platform/files/file-store';
import { Scratch } from '../platform/files/scratch';
import { OWN_ROUTE } from '../platform/files/stored-file.entity';
import { defineJob, type RunningJob } from '../platform/jobs/job-definition';
import { JobHandlers } from '../platform/jobs/job-handlers';
import { Keyring } from '../platform/secrets/keyring';
import { openValue, type SealedValue } from '../platform/secrets/personal-value';
import { UnitsReadModel } from '../units/units.read-model';
import { ExportedLines } from './exported-lines';
import { HandoverList } from './handover-list.entity';
import { ListAccess } from './list-access';
import { ListExport, type ExportKind } from './list-export.entity';
import type { ExportFrame } from './list-export-frame';
import { aboutSheet, exportSheet } from './list-export-sheet';
import { listType } from './list-types/list-types';

/** Writes a list to a workbook. */
export const exportListJob = defineJob<{ exportId: string }>('handover.export-list');

export const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Minutes for which the file lies ready. */
export const KEPT_MINUTES: Record<ExportKind, number> = { masked: 24 * 60, full: 60 };

/** Tries to write a list that nobody changes meanwhile, before its state is held for the writing. */
const OPTIMISTIC = 2;

type ExportJob = RunningJob<{ exportId: string }>;
interface Written {
  lines: number;
  openValues: number;
}

/** Makes the workbooks that were asked for; each try begins anew, and one file at most is kept. */
@Injectable()
export class ListExportJob implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly lists: ListAccess,
    private readonly units: UnitsReadModel,
    private readonly rows: ExportedLines,
    private readonly files: FileStore,
    private readonly scratch: Scratch,
    private readonly keyring: Keyring,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register(exportListJob, (job) => this.handle(job));
  }

  private async handle(job: ExportJob) {
    const { manager } = this.reader;
    const exported = await manager.findOneByOrFail(ListExport, { id: job.data.exportId });
    if (exported.madeAt !== null) return resultOf(exported);
    return this.scratch.within(async (folder) => {
      const workbook = path.join(folder, 'list.xlsx');
      const written = await this.steadily(exported, (at) =>
        this.write(job, at, exported, workbook),
      );
      job.signal.throwIfAborted();
      const staged = await this.files.stageFrom(workbook);
      return this.store(job, exported, staged, written).catch(async (error: unknown) => {
        await this.files.discard(staged);
        throw error;
      });
    });
  }

  /** Lines and sums must be of one moment: an act on the list changes its version. */
  private async steadily<T>(
    { listId }: ListExport,
    work: (manager: EntityManager) => Promise<T>,
  ): Promise<T> {
    const { manager } = this.reader;
    const list = () => manager.findOneByOrFail(HandoverList, { id: listId });
    for (let tries = 0; tries < OPTIMISTIC; tries += 1) {
      const before = await list();
      const done = await work(manager);
      if ((await list()).version === before.version) return done;
    }
    return this.reader.snapshotRows((await list()).rowsDeclared, work);
  }

  private async write(
    job: ExportJob,
    manager: EntityManager,
    exported: ListExport,
    workbook: string,
  ): Promise<Written> {
    const list = await manager.findOneByOrFail(HandoverList, { id: exported.listId });
    const counted: Written = { lines: 0, openValues: 0 };
    const opened = (sealed: SealedValue) => {
      counted.openValues += 1;
      return openValue(this.keyring, sealed);
    };
    const frame = await this.frameOf(manager, list, exported);
    const shown = exported.kind === 'full' ? opened : ({ mask }: SealedValue) => mask;
    const sheet = exportSheet(
      { ...frame, shown },
      this.pages(job, manager, exported, frame.lines, counted),
    );
    const about = exported.layout === 'flat' ? [aboutSheet({ ...frame, shown })] : [];
    await writeTable(workbook, { sheets: [sheet, ...about] });
    return counted;
  }

  private async *pages(
    job: ExportJob,
    manager: EntityManager,
    exported: ListExport,
    total: number,
    counted: Written,
  ) {
    for await (const page of this.rows.pages(manager, exported)) {
      job.signal.throwIfAborted();
      yield page;
      counted.lines += page.length;
      await job.progress(Math.min(counted.lines, total), total);
    }
  }

  private async frameOf(
    manager: EntityManager,
    list: HandoverList,
    exported: ListExport,
  ): Promise<Omit<ExportFrame, 'shown'>> {
    const round = (await this.units.round(manager, list.roundId))!;
    const organisations = await this.units.organisationsOfRound(manager, list.roundId);
    const names = new Map(organisations.map(({ id, name }) => [id, name]));
    return {
      exported,
      type: listType(list.listType, list.typeVersion)!,
      giver: names.get(list.giverOrganisationId) ?? '',
      round,
      made: this.clock.now(),
      lines: await this.rows.count(manager, exported),
      grouped: await this.rows.hasGroups(manager, exported),
      names,
    };
  }

  private store(job: ExportJob, exported: ListExport, staged: StagedFile, written: Written) {
    const { id, kind, number, reason } = exported;
    return this.unitOfWork.run(async (manager) => {
      const list = await manager.findOneByOrFail(HandoverList, { id: exported.listId });
      const about = await this.lists.about(manager, list);
      const name = `${about.subject.name} (${kind === 'full' ? 'đầy đủ' : 'che'}) ${number}.xlsx`;
      const createdBy = exported.requestedBy;
      const file = await this.files.save(manager, staged, {
        ...{ name, mediaType: WORKBOOK_TYPE, createdBy, needs: OWN_ROUTE },
      });
      const now = this.clock.now();
      const expiresAt = new Date(now.getTime() + KEPT_MINUTES[kind] * 60_000).toISOString();
      const made = { fileId: file.id, madeAt: now.toISOString(), expiresAt, ...written };
      await manager.update(ListExport, { id }, made);
      await this.audit.record(manager, {
        actor: job.actor,
        action: kind === 'full' ? 'handover.list-revealed' : 'handover.list-exported',
        ...about,
        reason,
        summary: { number, ...written, file: file.sha256, expiresAt },
      });
      return resultOf({ ...exported, ...made });
    });
  }
}

/** What the page is told, which has no other way to know. */
const resultOf = ({ id, number, lines, openValues, expiresAt }: ListExport) => ({
  ...{ exportId: id, number, lines, openValues, expiresAt },
});
