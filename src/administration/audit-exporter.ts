import path from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { writeTable } from '../office/excel/write-workbook';
import type { TableRow } from '../office/excel/table';
import { AuditTrail } from '../platform/audit/audit-trail';
import { Clock } from '../platform/clock';
import { Reader } from '../platform/database/reader';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { FileStore } from '../platform/files/file-store';
import { Scratch } from '../platform/files/scratch';
import type { RunningJob } from '../platform/jobs/job-definition';
import { JobFence } from '../platform/jobs/job-fence';
import { JobHandlers } from '../platform/jobs/job-handlers';
import { paperTime } from '../platform/vietnam-time';
import { exportAuditJob } from './audit-jobs';
import { countEntries, foundEntries } from './audit-queries';
import type { AuditFilters } from './audit.schema';
import { EntryViews } from './entry-views';
import { EXPORT_COLUMNS, exportRow } from './export-sheet';

type ExportJob = RunningJob<{ filters: AuditFilters; sight: string[] | null }>;

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const BATCH = 200;

/** Writes the entries of a search to a workbook; that it was done is an entry itself. */
@Injectable()
export class AuditExporter implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly views: EntryViews,
    private readonly files: FileStore,
    private readonly scratch: Scratch,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly fence: JobFence,
  ) {}

  onModuleInit(): void {
    this.handlers.register(exportAuditJob, (job) => this.export(job));
  }

  private export(job: ExportJob): Promise<{ fileId: string; rows: number }> {
    return this.scratch.within(async (folder) => {
      const workbook = path.join(folder, 'audit.xlsx');
      const time = paperTime(this.clock.now());
      const counted = { rows: 0 };
      await writeTable(workbook, {
        sheets: [
          {
            name: 'Nhật ký',
            title: ['Nhật ký hệ thống', `Xuất lúc ${time}, người xuất: ${job.actor.name}`],
            columns: EXPORT_COLUMNS,
            rows: this.rows(job, counted),
          },
        ],
      });
      return this.store(job, workbook, `Nhật ký – ${time.replaceAll('/', '-')}.xlsx`, counted.rows);
    });
  }

  private async *rows(job: ExportJob, counted: { rows: number }): AsyncGenerator<TableRow> {
    const { manager } = this.reader;
    const { filters } = job.data;
    const sight = job.data.sight ?? 'all';
    const total = await countEntries(manager, sight, filters);
    for (let before: number | undefined; ;) {
      job.signal.throwIfAborted();
      const entries = await foundEntries(manager, sight, filters, { before, limit: BATCH });
      for (const view of await this.views.of(manager, entries, { origin: true })) {
        yield exportRow(view);
        counted.rows += 1;
      }
      await job.progress(counted.rows, total);
      if (entries.length < BATCH) return;
      before = entries.at(-1)!.seq;
    }
  }

  private async store(job: ExportJob, workbook: string, name: string, rows: number) {
    const staged = await this.files.stageFrom(workbook);
    const stored = await this.unitOfWork
      .run((manager) =>
        this.fence.once(manager, job, async () => {
          const { actor } = job;
          const about = { name, mediaType: XLSX, createdBy: actor.accountId, needs: 'audit.read' };
          const file = await this.files.save(manager, staged, about);
          await this.audit.record(manager, {
            actor,
            action: 'audit.exported',
            subject: { type: 'audit_trail', id: 'all', name },
            summary: { filters: job.data.filters, rows, file: file.sha256 },
          });
          return { fileId: file.id, rows };
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
