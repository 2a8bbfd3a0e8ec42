import { writeInThread } from '../excel/write-in-thread';
import type { PaperOrder } from './paper';
import type { PaperMessage } from './paper-worker';

/** Beyond this a paper would take minutes and more memory than its thread may have. */
export const MOST_PAPER_ROWS = 10_000;
const HEAP_MEGABYTES = 1_024;

/**
 * Writes a paper to a file in a thread of its own; the file appears only when it is complete.
 * @param path where it goes; an existing file is replaced.
 * @throws Error where writing fails; nothing is left behind then.
 */
export function writePaper(
  path: string,
  format: PaperMessage['format'],
  order: PaperOrder,
): Promise<void> {
  return writeInThread<PaperMessage>(
    path,
    '../papers/paper-worker',
    (tell) => tell({ format, order }),
    { heapMegabytes: HEAP_MEGABYTES, fresh: true },
  );
}
