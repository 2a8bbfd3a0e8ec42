import path from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { writeTable } from '../office/excel/write-workbook';
import { AuditTrail } from '../platform/audit/audit-trail';
import { newId } from '../platform/database/ids';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { FileStore } from '../platform/files/file-store';
import { Scratch } from '../platform/files/scratch';
import type { RunningJob } from '../platform/jobs/job-definition';
import { JobHandlers } from '../platform/jobs/job-handlers';
import { paperTime } from '../platform/vietnam-time';
import type { UnitScope } from '../rehearsal/rehearsal.policy';
import { ReadinessFacts } from './facts.service';
import { coversOf, verdictCounts, within, type Province } from './province';
import { reportJob, type ReportOrder } from './readiness.service';
import { balanceSheet } from './report-balance';
import { ReadinessReport } from './report.entity';
import { evidenceSheet } from './report-evidence';
import { summarySheet } from './report-summary';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const STEPS = 3;

/** Makes the readiness workbook: province table, evidence, handover balance. */
@Injectable()
export class ReportJob implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly facts: ReadinessFacts,
    private readonly files: FileStore,
    private readonly scratch: Scratch,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  onModuleInit(): void {
    this.handlers.register(reportJob, (job) => this.handle(job));
  }

  private async handle(job: RunningJob<ReportOrder>): Promise<{ fileId: string; asOf: string }> {
    const { roundId, unitIds, byListType } = job.data;
    await job.progress(0, STEPS, 'Đang tổng hợp số liệu');
    const scopes = new Map(
      Object.entries(byListType ?? {}).map(([code, ids]) => [code, scopeFrom(ids)]),
    );
    const all = scopeFrom(unitIds);
    const ofType = (listType: string) => scopes.get(listType) ?? all;
    const province = within(await this.facts.gather(roundId, coversOf(ofType)), all, ofType);
    await job.progress(1, STEPS, 'Đang lập biểu');
    return this.scratch.within(async (folder) => {
      const workbook = path.join(folder, 'report.xlsx');
      const sheets = [summarySheet(province), evidenceSheet(province), balanceSheet(province)];
      await writeTable(workbook, { sheets });
      job.signal.throwIfAborted();
      await job.progress(2, STEPS, 'Đang lưu');
      return this.store(job, province, workbook);
    });
  }

  private async store(job: RunningJob<ReportOrder>, province: Province, workbook: string) {
    const staged = await this.files.stageFrom(workbook);
    const stored = await this.unitOfWork
      .run(async (manager) => {
        const made = await manager.findOneBy(ReadinessReport, { jobId: job.id });
        if (made) return { fileId: made.fileId, asOf: made.asOf, again: true };
        const { actor } = job;
        const name = nameOf(province);
        const about = { name, mediaType: XLSX, createdBy: actor.accountId };
        const file = await this.files.save(manager, staged, about);
        const counts = verdictCounts(province.units);
        const report = {
          ...{ id: newId(), roundId: province.round.id, jobId: job.id, asOf: province.asOf },
          ...{ fileId: file.id, ...counts },
          ...{ requestedBy: actor.accountId, requestedByName: actor.name },
        };
        await manager.insert(ReadinessReport, report);
        await this.audit.record(manager, {
          actor,
          action: 'readiness.report-made',
          subject: { type: 'readiness_report', id: report.id, name },
          roundId: report.roundId,
          summary: { asOf: report.asOf, file: file.sha256, ...counts },
          objects: [{ type: 'readiness_report', id: report.id, after: { file: file.sha256 } }],
        });
        return { fileId: file.id, asOf: province.asOf, again: false };
      })
      .catch(async (error: unknown) => {
        await this.files.discard(staged);
        throw error;
      });
    if (stored.again) await this.files.discard(staged);
    return { fileId: stored.fileId, asOf: stored.asOf };
  }
}

const scopeFrom = (ids: string[] | null): UnitScope => (ids === null ? 'all' : new Set(ids));

/** File names keep the minute, so that two reports of a day do not look the same. */
function nameOf({ round, asOf }: Province): string {
  const time = paperTime(new Date(asOf)).replaceAll('/', '-');
  return `Biểu tổng hợp mức độ sẵn sàng – ${round.name} – ${time}.xlsx`;
}
