import type { FactoryProvider } from '@nestjs/common';
import { Settings } from '../config/settings';
import { Database } from '../database/database';
import { EmbeddedRunner } from './embedded/embedded-runner';
import { JobHandlers } from './job-handlers';
import { JobPost } from './job-post';
import { JobRunner } from './job-runner';
import { JobStore } from './job-store';
import { JobWork } from './job-work';

/** BullMQ where Redis is set, else the runner inside the process; the handlers are the same. */
export const runnerProvider: FactoryProvider<JobRunner> = {
  provide: JobRunner,
  inject: [Settings, Database, JobStore, JobPost, JobHandlers, JobWork],
  useFactory: async (
    settings: Settings,
    database: Database,
    store: JobStore,
    post: JobPost,
    handlers: JobHandlers,
    work: JobWork,
  ) => {
    const { redis } = settings.jobs;
    if (!redis) return new EmbeddedRunner(store, handlers, work, settings, database);
    const { BullRunner } = await import('./bullmq/bull-runner.js');
    return new BullRunner(store, post, handlers, work, settings, redis);
  },
};
