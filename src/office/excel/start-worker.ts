import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { startThread } from '../../platform/start-thread';

/**
 * Starts a worker thread from a file of this folder.
 *
 * @param name file name without extension, such as `write-worker`
 * @param workerData what the worker starts with
 * @param heapMegabytes beyond this the thread ends with ERR_WORKER_OUT_OF_MEMORY
 */
export const startWorker = (name: string, workerData: unknown, heapMegabytes: number): Worker =>
  startThread(join(__dirname, name), workerData, heapMegabytes);
