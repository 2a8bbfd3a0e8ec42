import { Global, Module, type DynamicModule } from '@nestjs/common';
import { AuditTrail } from './audit/audit-trail';
import { Clock } from './clock';
import { Settings } from './config/settings';
import { Database } from './database/database';
import { Reader } from './database/reader';
import { UnitOfWork } from './database/unit-of-work';
import { FileStore } from './files/file-store';
import { FileSweeper } from './files/file-sweeper';
import { FilesController } from './files/files.controller';
import { EmbeddedRunner } from './jobs/embedded/embedded-runner';
import { JobHandlers } from './jobs/job-handlers';
import { JobQueue } from './jobs/job-queue';
import { JobStore } from './jobs/job-store';
import { JobsController } from './jobs/jobs.controller';

/**
 * The machinery every subject stands on, made available once: a subject's module then names only
 * the subjects it asks.
 */
@Global()
@Module({})
export class PlatformModule {
  /** @param database opened by the caller, who also closes it after the application. */
  static over(settings: Settings, database: Database, clock = new Clock()): DynamicModule {
    return {
      module: PlatformModule,
      controllers: [JobsController, FilesController],
      providers: [
        { provide: Settings, useValue: settings },
        { provide: Database, useValue: database },
        { provide: UnitOfWork, useValue: database.unitOfWork },
        { provide: Reader, useValue: database.reader },
        { provide: Clock, useValue: clock },
        AuditTrail,
        FileStore,
        FileSweeper,
        JobHandlers,
        JobQueue,
        JobStore,
        EmbeddedRunner,
      ],
      exports: [
        Settings,
        Database,
        UnitOfWork,
        Reader,
        Clock,
        AuditTrail,
        FileStore,
        JobHandlers,
        JobQueue,
        JobStore,
      ],
    };
  }
}
