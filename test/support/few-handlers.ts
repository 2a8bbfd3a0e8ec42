import { JobHandlers } from '../../src/platform/jobs/job-handlers';

/** Handlers of a few kinds of work only: the others, which the process knows as well, stay unasked for. */
export class FewHandlers extends JobHandlers {
  override refuseOrphans(): void {}
}
