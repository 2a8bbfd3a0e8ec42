import { stat } from 'node:fs/promises';
import type { Worker } from 'node:worker_threads';
import { defaultReadLimits, type ReadLimits } from './read-limits';
import type { ReadMessage, ReadOrder } from './read-worker';
import { giveBackThread, takeThread } from './reading-threads';
import type { Workbook } from './workbook';
import { WorkbookAssembler } from './workbook-assembler';
import { WorkbookProblem } from './workbook-problem';

/**
 * Reads a workbook of any known format in a thread of its own, which ends when it takes too long or too much memory.
 *
 * @param path the stored file
 * @param limits figures that differ from `defaultReadLimits`
 * @param signal stops the reading
 * @returns all values of the workbook, in the order of the file
 * @throws WorkbookProblem with a sentence for the officer, whatever is wrong with the file
 */
export async function readWorkbook(
  path: string,
  limits: Partial<ReadLimits> = {},
  signal?: AbortSignal,
): Promise<Workbook> {
  if (signal?.aborted) throw new WorkbookProblem('cancelled');
  const allLimits = { ...defaultReadLimits, ...limits };
  const order: ReadOrder = { path, limits: allLimits };
  const megabytes = (await stat(path)).size / 1024 / 1024;
  const worker = takeThread(allLimits.heapMegabytes);
  const assembler = new WorkbookAssembler();
  const cancel = new AbortController();
  const state = { orderly: false };
  try {
    const listening = listen(worker, assembler, allLimits, state);
    worker.postMessage(order);
    await Promise.race([
      listening,
      deadline(assembler, megabytes, allLimits, cancel.signal),
      aborted(signal, cancel.signal),
    ]);
    return assembler.workbook;
  } finally {
    cancel.abort();
    // A thread that was stopped or ran out of memory is not trusted with another file.
    if (state.orderly) giveBackThread(worker, allLimits.heapMegabytes);
    else await worker.terminate();
  }
}

function listen(
  worker: Worker,
  assembler: WorkbookAssembler,
  limits: ReadLimits,
  state: { orderly: boolean },
): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: ReadMessage) => {
      try {
        // Nothing follows either: the thread is ready for the next file.
        state.orderly = message.type === 'done' || message.type === 'problem';
        if (message.type === 'done') resolve();
        else take(message, assembler);
      } catch (error) {
        reject(error);
      }
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const ranOut = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      reject(
        ranOut ? new WorkbookProblem('out-of-memory', { limit: limits.heapMegabytes }) : error,
      );
    });
    worker.on('exit', (code) =>
      reject(new Error(`The reading thread ended early (code ${code}).`)),
    );
  });
}

function take(message: ReadMessage, assembler: WorkbookAssembler): void {
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
    case 'problem':
      throw new WorkbookProblem(message.code, message.params);
    case 'failure':
      throw new Error(message.message);
  }
}

/** Each row read buys time, so a long honest list is not taken for a file that hangs. */
function deadline(
  assembler: WorkbookAssembler,
  megabytes: number,
  limits: ReadLimits,
  done: AbortSignal,
): Promise<never> {
  const started = performance.now();
  return new Promise((_, reject) => {
    const check = () => {
      const allowed =
        limits.baseMilliseconds +
        megabytes * limits.millisecondsPerMegabyte +
        (assembler.rowCount / 10_000) * limits.millisecondsPer10000Rows;
      const left = started + allowed - performance.now();
      if (left > 0) timer = setTimeout(check, left);
      else reject(new WorkbookProblem('timeout', { limit: Math.round(allowed / 1000) }));
    };
    let timer = setTimeout(check, limits.baseMilliseconds);
    done.addEventListener('abort', () => clearTimeout(timer));
  });
}

function aborted(signal: AbortSignal | undefined, done: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(new WorkbookProblem('cancelled')), {
      once: true,
      signal: done,
    });
  });
}
