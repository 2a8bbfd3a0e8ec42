import { writeInThread } from '../excel/write-in-thread';
import type { LabelMessage } from './label-worker';

/** Fifty sheets: beyond this a thread would need more memory and time than it may have. */
export const MOST_LABELS = 1_200;
const HEAP_MEGABYTES = 768;

/**
 * Writes sheets of labels as PDF in a thread of its own; the file appears only when it is complete.
 * @param path where it goes; an existing file is replaced.
 * @throws Error where writing fails; nothing is left behind then.
 */
export function writeLabels(path: string, message: LabelMessage): Promise<void> {
  return writeInThread<LabelMessage>(path, '../papers/label-worker', (tell) => tell(message), {
    ...{ heapMegabytes: HEAP_MEGABYTES, fresh: true },
  });
}
