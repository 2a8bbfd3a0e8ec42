import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import { AuditCheck } from '../platform/audit/audit-check.entity';
import { sealCheckOf } from '../platform/audit/chain-seal';
import { faultWords } from '../platform/audit/chain-words';
import { GENESIS } from '../platform/audit/entry-hash';
import { verifyChain } from '../platform/audit/verify-chain';
import { Clock } from '../platform/clock';
import { newId } from '../platform/database/ids';
import { Reader } from '../platform/database/reader';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { RunningJob } from '../platform/jobs/job-definition';
import { JobHandlers } from '../platform/jobs/job-handlers';
import { JobQueue } from '../platform/jobs/job-queue';
import { Keyring } from '../platform/secrets/keyring';
import { vietnamDay } from '../platform/vietnam-time';
import { verifyAuditJob } from './audit-jobs';

/** How often it is looked whether today's verification was asked for. */
const LOOK_MS = 15 * 60_000;
/** The whole trail is verified at least this often; it is also verified on demand. */
const WHOLE_DAYS = 7;
const DAY_MS = 86_400_000;

/** Verifies the trail in the background: once a day what is new, once a week and on demand all of it. */
@Injectable()
export class AuditVerifier implements OnModuleInit, OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('audit');
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly handlers: JobHandlers,
    private readonly jobs: JobQueue,
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly keyring: Keyring,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register(verifyAuditJob, (job) => this.verify(job));
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.askForToday().catch((error: unknown) => {
        this.logger.error(`The daily verification could not be asked for: ${String(error)}`);
      });
    }, LOOK_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Asks for the verification of this day; asked again on the same day it changes nothing. */
  async askForToday(): Promise<void> {
    const now = this.clock.now();
    const whole = await this.lastGood(true);
    const due = !whole || Date.parse(whole.finishedAt) < now.getTime() - WHOLE_DAYS * DAY_MS;
    const idempotencyKey = `day-${vietnamDay(now)}`;
    await this.unitOfWork.run((manager) =>
      this.jobs.enqueue(manager, verifyAuditJob, { whole: due }, { idempotencyKey }),
    );
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
