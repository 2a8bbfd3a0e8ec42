import { setTimeout as wait } from 'node:timers/promises';
import type { TimeSource } from './portal-traffic';

/** The machine's own time, for everything but tests. */
export const systemTime: TimeSource = {
  now: () => Date.now(),
  sleep: (milliseconds, signal) => wait(milliseconds, undefined, { signal }),
};
