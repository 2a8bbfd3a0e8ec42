import { rename, rm } from 'node:fs/promises';
import { conversation } from './conversation';
import { startWorker } from './start-worker';

const HEAP_MEGABYTES = 512;

/** Rows handed to a writing thread at a time. */
export const rowsPerMessage = 500;

/**
 * Writes a file in a thread of its own. It appears under its name only when it is complete; until
 * then it is `<path>.part`.
 *
 * @param path where the file goes; an existing one is replaced
 * @param worker file of the thread without extension, such as `write-worker`
 * @param tellAll says everything to the thread, in order
 * @param heapMegabytes beyond this the thread ends
 * @throws Error where telling or writing fails; nothing is left behind then
 */
export async function writeInThread<Message>(
  path: string,
  worker: string,
  tellAll: (tell: (message: Message) => Promise<void>) => Promise<void>,
  heapMegabytes = HEAP_MEGABYTES,
): Promise<void> {
  const part = `${path}.part`;
  const thread = startWorker(worker, { path: part }, heapMegabytes);
  try {
    await tellAll(conversation<Message>(thread));
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  } finally {
    await thread.terminate();
  }
}
