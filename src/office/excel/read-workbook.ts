import type { Spool } from '../../platform/files/spool';
import { inReadingProcess, type ReadingListener } from './in-reading-process';
import { copiedMessages, type CopyPlace } from './kept-copy';
import { keepingRows } from './kept-row';
import { defaultReadLimits, type ReadLimits } from './read-limits';
import type { ReadMessage } from './read-message';
import type { SecretMark } from './secret-marks';
import type { Workbook } from './workbook';
import { WorkbookAssembler } from './workbook-assembler';
import { WorkbookProblem } from './workbook-problem';

/**
 * Reads a workbook of any known format in a process of its own, which ends when it takes too long or too
 * much memory.
 *
 * @param path the stored file
 * @param limits figures that differ from `defaultReadLimits`
 * @param signal stops the reading
 * @param heard told how many rows have come so far
 * @param assembler puts the workbook together
 * @returns all values of the workbook, in the order of the file
 * @throws WorkbookProblem with a sentence for the officer, whatever is wrong with the file
 */
export async function readWorkbook(
  path: string,
  limits: Partial<ReadLimits> = {},
  signal?: AbortSignal,
  heard?: (rows: number) => void,
  assembler = new WorkbookAssembler(),
): Promise<Workbook> {
  const listener: ReadingListener = {
    take: (message) => {
      assemble(message, assembler);
      if (message.type === 'rows') heard?.(assembler.rowCount);
    },
    get rowCount() {
      return assembler.rowCount;
    },
  };
  const order = { path, limits: { ...defaultReadLimits, ...limits }, want: 'workbook' as const };
  await inReadingProcess(order, listener, signal);
  return assembler.finished();
}

/**
 * The same for lists of any length: what stands in their cells is kept in a spool, and made anew at each look.
 *
 * @param spool open as long as the workbook is looked at
 */
export const readLongWorkbook = (
  spool: Spool,
  ...[path, limits, signal, heard]: Parameters<typeof readWorkbook>
): Promise<Workbook> =>
  readWorkbook(
    ...([path, limits, signal, heard] as const),
    new WorkbookAssembler(keepingRows(spool)),
  );

/**
 * The same from a copy that was made when the file was looked through.
 *
 * @throws Error where there is no whole copy: then the file itself has to be read
 */
export async function readKeptWorkbook(
  spool: Spool,
  place: CopyPlace,
  signal?: AbortSignal,
  heard?: (rows: number) => void,
): Promise<Workbook> {
  const assembler = new WorkbookAssembler(keepingRows(spool));
  for await (const message of copiedMessages(place)) {
    if (signal?.aborted) throw new WorkbookProblem('cancelled');
    assemble(message, assembler);
    if (message.type === 'rows') heard?.(assembler.rowCount);
  }
  return assembler.finished();
}

/**
 * Looks through a workbook for a mark of a state secret; nothing else of it comes into this process.
 *
 * @param copy where all that is read is kept meanwhile
 * @returns the mark, if there is one, and how many rows were passed on the way
 * @throws WorkbookProblem as `readWorkbook` does
 */
export async function readSecretMark(
  path: string,
  limits: Partial<ReadLimits> = {},
  copy?: CopyPlace,
): Promise<{ mark?: SecretMark; rowCount: number }> {
  const seen: { mark?: SecretMark; rowCount: number } = { rowCount: 0 };
  const listener: ReadingListener = {
    take(message) {
      if (message.type === 'rows-seen') seen.rowCount = message.count;
      if (message.type === 'secret-mark') seen.mark = message.mark;
    },
    get rowCount() {
      return seen.rowCount;
    },
  };
  const whole = { ...defaultReadLimits, ...limits };
  const order = { path, limits: whole, want: 'secret-mark' as const, ...(copy && { copy }) };
  await inReadingProcess(order, listener);
  return seen;
}

function assemble(message: ReadMessage, assembler: WorkbookAssembler): void {
  switch (message.type) {
    case 'begin':
      return assembler.begin(message.format, message.date1904, message.strings);
    case 'warning':
      return assembler.warn(message.warning);
    case 'sheet':
      return assembler.startSheet(message.name, message.hidden);
    case 'rows':
      return message.rows.forEach((row) => assembler.row(row));
    case 'end-of-sheet':
      return assembler.endSheet(message.extras);
  }
}
