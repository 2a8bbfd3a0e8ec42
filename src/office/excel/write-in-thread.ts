import { rename, rm } from 'node:fs/promises';
import { conversation } from './conversation';
import type { Begin } from './serve-files';
import { startWorker } from './start-worker';
import { giveBackWriter, takeWriter } from './writing-threads';

const HEAP_MEGABYTES = 512;

/** Rows handed to a writing thread at a time. */
export const rowsPerMessage = 500;

/**
 * Writes a file in a thread that writes nothing else meanwhile. It appears under its name only when it is complete; until
 * then it is `<path>.part`.
 *
 * @param path where the file goes; an existing one is replaced
 * @param worker file of the thread without extension, such as `write-worker`
 * @param tellAll says everything to the thread, in order
 * @param options `heapMegabytes`: beyond this the thread ends; `fresh`: a thread that never wrote before and
 *   never will again, for libraries whose output depends on what they wrote earlier
 * @throws Error where telling or writing fails; nothing is left behind then
 */
export async function writeInThread<Message>(
  path: string,
  worker: string,
  tellAll: (tell: (message: Message) => Promise<void>) => Promise<void>,
  { heapMegabytes = HEAP_MEGABYTES, fresh = false } = {},
): Promise<void> {
  const part = `${path}.part`;
  const thread = fresh
    ? startWorker(worker, undefined, heapMegabytes)
    : takeWriter(worker, heapMegabytes);
  try {
    const tell = conversation<Message | Begin>(thread);
    await tell({ begin: part });
    await tellAll(tell);
    await rename(part, path);
  } catch (error) {
    await thread.terminate();
    await rm(part, { force: true });
    throw error;
  }
  if (fresh) await thread.terminate();
  else await giveBackWriter(worker, thread);
}
