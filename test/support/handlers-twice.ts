import fs from 'node:fs';
import type { JsonObject } from '../../src/platform/audit/canonical';
import type { JobDefinition, JobHandler } from '../../src/platform/jobs/job-definition';
import { JobHandlers } from '../../src/platform/jobs/job-handlers';

/** File that gets a line with the kind of work for each job that was done twice. */
export const TWICE_VARIABLE = 'HANDLERS_TWICE';

/**
 * Where the variable is set, every handler of this process does each of its jobs twice in a row, as after a
 * worker that died with its last word unsaid; what it answers the second time counts. Tests then hold the
 * product to the same promises as ever.
 */
export function runHandlersTwice(): void {
  const report = process.env[TWICE_VARIABLE];
  const plain = JobHandlers.prototype.register;
  if (!report || plain.name === 'registerTwice') return;
  JobHandlers.prototype.register = function registerTwice<Data extends JsonObject>(
    this: JobHandlers,
    definition: JobDefinition<Data>,
    handler: JobHandler<Data>,
    ...rest: [givenUp?: never]
  ): void {
    const twice: JobHandler<Data> = async (job) => {
      await handler(job);
      const result = await handler(job);
      fs.appendFileSync(report, `${definition.name}\n`);
      return result;
    };
    plain.call(this, definition as never, twice as never, ...rest);
  };
}
