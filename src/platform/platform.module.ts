import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { AuditTrail } from './audit/audit-trail';
import { HistorySources } from './audit/history-sources';
import { TrailWords } from './audit/trail-words';
import { Clock } from './clock';
import { ClockWatch } from './clock-watch/clock-watch';
import { Settings } from './config/settings';
import { Database } from './database/database';
import { Reader } from './database/reader';
import { UnitOfWork } from './database/unit-of-work';
import { FileStore } from './files/file-store';
import { FileSweeper } from './files/file-sweeper';
import { SealedFiles } from './files/sealed-files';
import { FilesController } from './files/files.controller';
import { Scratch } from './files/scratch';
import { LiveViews } from './http/live-views';
import { Idempotency } from './idempotency/idempotency.interceptor';
import { KeptAnswers } from './idempotency/kept-answers';
import { ClockTrust } from './jobs/clock-trust';
import { RegularLooks } from './regular-looks';
import { DailyJobs } from './jobs/daily-jobs';
import { JobFence } from './jobs/job-fence';
import { JobHandlers } from './jobs/job-handlers';
import { JobPost } from './jobs/job-post';
import { JobQueue } from './jobs/job-queue';
import { JobRunner } from './jobs/job-runner';
import { JobStore } from './jobs/job-store';
import { JobWork } from './jobs/job-work';
import { JobsController } from './jobs/jobs.controller';
import { runnerProvider } from './jobs/runner-provider';
import { Mail } from './mail/mail';
import { MailPost } from './mail/mail-post';
import { OldMachinery } from './retention/old-machinery';
import { Retention } from './retention/retention';
import { RetentionRuns } from './retention/retention-runs';
import { DataKeys } from './secrets/data-keys';
import { Keyring } from './secrets/keyring';
import { Resealing } from './secrets/resealing';
import { SealedDataKeys } from './secrets/sealed-data-keys';

/** What stands before the application is put together. */
export interface OpenPlatform {
  settings: Settings;
  database: Database;
  keyring: Keyring;
  clock?: Clock;
}

/**
 * The machinery every subject stands on, made available once: a subject's module then names only
 * the subjects it asks.
 */
@Global()
@Module({})
export class PlatformModule {
  /** @param open opened by the caller, who also closes the database after the application. */
  static over(open: OpenPlatform): DynamicModule {
    const { settings, database, keyring, clock = new Clock() } = open;
    return {
      module: PlatformModule,
      controllers: [JobsController, FilesController],
      providers: [
        { provide: Settings, useValue: settings },
        { provide: Database, useValue: database },
        { provide: UnitOfWork, useValue: database.unitOfWork },
        { provide: Reader, useValue: database.reader },
        { provide: Clock, useValue: clock },
        { provide: Keyring, useValue: keyring },
        AuditTrail,
        ClockWatch,
        HistorySources,
        TrailWords,
        FileStore,
        FileSweeper,
        Retention,
        RetentionRuns,
        { provide: ClockTrust, useExisting: RetentionRuns },
        OldMachinery,
        DataKeys,
        SealedDataKeys,
        SealedFiles,
        Resealing,
        Scratch,
        LiveViews,
        JobHandlers,
        JobQueue,
        JobStore,
        JobPost,
        JobFence,
        JobWork,
        DailyJobs,
        RegularLooks,
        Mail,
        MailPost,
        runnerProvider,
        KeptAnswers,
        { provide: APP_INTERCEPTOR, useClass: Idempotency },
      ],
      exports: [
        Settings,
        Database,
        UnitOfWork,
        Reader,
        Clock,
        Keyring,
        DataKeys,
        Retention,
        RetentionRuns,
        ClockTrust,
        AuditTrail,
        HistorySources,
        TrailWords,
        FileStore,
        Scratch,
        Resealing,
        LiveViews,
        JobHandlers,
        JobQueue,
        JobStore,
        JobFence,
        JobRunner,
        DailyJobs,
        RegularLooks,
        MailPost,
      ],
    };
  }
}
