import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { AuditCheck } from '../platform/audit/audit-check.entity';
import { sealCheckOf } from '../platform/audit/chain-seal';
import { faultWords } from '../platform/audit/chain-words';
import { GENESIS } from '../platform/audit/entry-hash';
import { verifyChain } from '../platform/audit/verify-chain';
import { Clock } from '../platform/clock';
import { newId } from '../platform/database/ids';
import { Reader } from '../platform/database/reader';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { DailyJobs } from '../platform/jobs/daily-jobs';
import type { RunningJob } from '../platform/jobs/job-definition';
import { Keyring } from '../platform/secrets/keyring';
import { verifyAuditJob } from './audit-jobs';

/** The whole trail is verified at least this often; it is also verified on demand. */
const WHOLE_DAYS = 7;
const DAY_MS = 86_400_000;

/** Verifies the trail in the background: once a day what is new, once a week and on demand all of it. */
@Injectable()
export class AuditVerifier implements OnModuleInit {
  private readonly logger = new Logger('audit');

  constructor(
    private readonly daily: DailyJobs,
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly keyring: Keyring,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.daily.register({
      definition: verifyAuditJob,
      order: async (now) => ({ whole: await this.wholeIsDue(now) }),
      work: (job) => this.verify(job),
    });
  }

  private async wholeIsDue(now: Date): Promise<boolean> {
    const last = await this.lastGood(true);
    return !last || Date.parse(last.finishedAt) < now.getTime() - WHOLE_DAYS * DAY_MS;
  }

  private async verify(job: RunningJob<{ whole: boolean }>) {
    const last = await this.lastGood();
    const head = last && { seq: last.toSeq, hash: last.headHash };
    const after = job.data.whole ? undefined : head;
    const report = await verifyChain((sql) => this.reader.manager.query(sql), {
      ...{ after, head, sealed: sealCheckOf(this.keyring), signal: job.signal },
      progress: (done, total) => job.progress(done, total),
    });
    const { bad, entries } = report;
    const from = after?.seq ?? 0;
    const check: AuditCheck = {
      id: newId(),
      whole: job.data.whole,
      fromSeq: from,
      toSeq: from + entries,
      headHash: report.head?.hash ?? after?.hash ?? GENESIS,
      finishedAt: this.clock.moment(),
      requestedBy: job.actor.accountId,
      requestedByName: job.actor.name,
      badSeq: bad?.seq ?? null,
      fault: bad?.fault ?? null,
    };
    await this.unitOfWork.run((manager) => manager.insert(AuditCheck, check));
    if (bad) this.logger.error(`Audit entry ${bad.seq}: ${faultWords(bad).en}`);
    return { entries, bad: bad ?? null };
  }

  private async lastGood(whole?: boolean): Promise<AuditCheck | undefined> {
    const checks = await this.reader.manager
      .createQueryBuilder(AuditCheck, 'check')
      .where('check.badSeq IS NULL')
      .andWhere(whole ? 'check.whole = :whole' : '1 = 1', { whole })
      .orderBy('check.toSeq', 'DESC')
      .addOrderBy('check.id', 'DESC')
      .limit(1)
      .getMany();
    return checks[0];
  }
}
