import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { Settings } from '../../platform/config/settings';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { FileStore } from '../../platform/files/file-store';
import { Scratch } from '../../platform/files/scratch';
import type { RunningJob } from '../../platform/jobs/job-definition';
import { JobHandlers } from '../../platform/jobs/job-handlers';
import { MailPost } from '../../platform/mail/mail-post';
import { paperTime } from '../../platform/vietnam-time';
import { dailyPapersJob } from '../snapshots/daily-snapshots';
import { ReadinessSnapshot } from '../snapshots/snapshot.entity';
import { ReadinessDailyPaper } from './daily-paper.entity';
import { messageText } from './message';
import type { PaperFacts } from './paper-facts';
import { PaperFactsReadModel } from './paper-facts.read-model';
import { PAPER_TYPES, PaperFiles } from './paper-files';

/** What is made of each day. */
const WANTED = [
  { kind: 'committee', format: 'docx' },
  { kind: 'committee', format: 'pdf' },
  { kind: 'province', format: 'pdf' },
  { kind: 'province', format: 'xlsx' },
] as const;
const READING = 'readiness.read';

type Job = RunningJob<{ snapshotId: string }>;

/** Makes the papers of a day, keeps them, and has them e-mailed where that is set. */
@Injectable()
export class DailyPapers implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly facts: PaperFactsReadModel,
    private readonly papers: PaperFiles,
    private readonly files: FileStore,
    private readonly scratch: Scratch,
    private readonly mail: MailPost,
    private readonly settings: Settings,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register(dailyPapersJob, (job) => this.work(job));
  }

  /** Repeatable: what was made stays, and each address is written to once for a day. */
  private async work(job: Job): Promise<{ made: number; sentTo: number }> {
    const { snapshotId } = job.data;
    const facts = await this.reader.snapshot(async (manager) => {
      const snapshot = await manager.findOneByOrFail(ReadinessSnapshot, { id: snapshotId });
      return this.facts.kept(manager, snapshot, { scope: 'all', asks: true, tasks: true });
    });
    let made = 0;
    for (const [at, wanted] of WANTED.entries()) {
      job.signal.throwIfAborted();
      if (await this.make(job, facts, wanted)) made += 1;
      await job.progress(at + 1, WANTED.length);
    }
    return { made, sentTo: await this.send(snapshotId, facts) };
  }

  private async make(job: Job, facts: PaperFacts, wanted: (typeof WANTED)[number]) {
    const { snapshotId } = job.data;
    const { kind, format } = wanted;
    if (await this.reader.manager.existsBy(ReadinessDailyPaper, { snapshotId, kind, format }))
      return false;
    const { folder, file: path, name } = await this.papers.write(facts, wanted);
    const staged = await this.files.stageFrom(path).finally(() => this.scratch.remove(folder));
    try {
      return await this.unitOfWork.run(async (manager) => {
        if (await manager.existsBy(ReadinessDailyPaper, { snapshotId, kind, format })) return false;
        const about = { name, mediaType: PAPER_TYPES[format], createdBy: null, needs: READING };
        const file = await this.files.save(manager, staged, about);
        const row: ReadinessDailyPaper = {
          ...{ id: newId(), roundId: facts.round.id, snapshotId, kind, format, sentTo: 0 },
          ...{ fileId: file.id, sha256: file.sha256, madeAt: this.clock.moment() },
        };
        await insertRows(manager, ReadinessDailyPaper, [row]);
        await this.audit.record(manager, {
          ...{ actor: job.actor, action: 'readiness.daily-paper-made', roundId: row.roundId },
          subject: { type: 'readiness_daily_paper', id: row.id, name },
          summary: { asOf: facts.asOf, file: file.sha256 },
        });
        return true;
      });
    } finally {
      await this.discardUnsaved(staged);
    }
  }

  /** One letter an address; none where no mail server is set. */
  private async send(snapshotId: string, facts: PaperFacts): Promise<number> {
    const addresses = this.settings.dailyReportTo;
    if (!this.mail.ready || addresses.length === 0) return 0;
    return this.unitOfWork.run(async (manager) => {
      const papers = await manager.findBy(ReadinessDailyPaper, { snapshotId });
      const fileIds = papers.map(({ fileId }) => fileId);
      const when = paperTime(new Date(facts.asOf));
      for (const [at, to] of addresses.entries())
        await this.mail.post(
          manager,
          {
            ...{ to, fileIds },
            subject: `Mức độ sẵn sàng vận hành, tính đến ${when}`,
            text: `${messageText(facts)}\n\nBáo cáo kèm theo thư này.`,
          },
          { key: `readiness-day:${snapshotId}:${at}`, roundId: facts.round.id },
        );
      await manager.update(ReadinessDailyPaper, { snapshotId }, { sentTo: addresses.length });
      return addresses.length;
    });
  }

  private async discardUnsaved(staged: { id: string }): Promise<void> {
    const kept = await this.reader.manager.existsBy(ReadinessDailyPaper, { fileId: staged.id });
    if (!kept) await this.files.discard(staged);
  }
}
