import type { JobDefinition } from '../../src/platform/jobs/job-definition';

/** A list to be worked off; declared without `defineJob`, so that no program start asks for its handler. */
export const listJob: JobDefinition<{ items: number; eachMs: number }> = {
  ...{ name: 'test.list', lane: 'portal' },
};
