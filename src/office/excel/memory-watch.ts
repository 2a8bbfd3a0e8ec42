import { workerData } from 'node:worker_threads';

/** What the watching thread is started with. */
export interface Watched {
  /** Number of the process that started this one. */
  parent: number;
  /** Resident bytes beyond which this process ends. */
  mostBytes: number;
}

const LOOK_MS = 50;
const { parent, mostBytes } = workerData as Watched;

// A thread of its own, so that a parser that never lets go cannot keep it from looking. V8's own limit
// knows nothing of buffers; and who asked for the reading may have been killed.
setInterval(() => {
  if (process.ppid !== parent || process.memoryUsage.rss() > mostBytes)
    process.kill(process.pid, 'SIGKILL');
}, LOOK_MS);
