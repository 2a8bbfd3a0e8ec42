import { stat } from 'node:fs/promises';
import { stepBack } from './low-priority';
import { processorTime, residentBytes } from './process-figures';
import { longestWait, timeForBytes, type ReadLimits } from './read-limits';
import type { ReadMessage } from './read-message';
import type { ReadOrder } from './reader-program';
import { endReader, giveBackReader, takeReader, type ReadingProcess } from './reading-processes';
import { WorkbookProblem } from './workbook-problem';

/** Takes what a file holds, and says how many of its rows it has met. */
export interface ReadingListener {
  take(message: ReadMessage): void;
  readonly rowCount: number;
}

/** How V8 ends a process whose heap is full, and how the watch over its memory does. */
const ENDED_FOR_MEMORY = ['SIGABRT', 'SIGTRAP', 'SIGKILL'];
/** The same as the code of an ended process, where a shell stands between. */
const ABORTED = 134;

/**
 * Has a file read in a process of its own: what it takes of memory is not the server's, and goes with the
 * process, which ends when it takes too long or too much.
 *
 * @param signal stops the reading
 * @throws WorkbookProblem with a sentence for the officer, whatever is wrong with the file
 */
export async function inReadingProcess(
  order: ReadOrder,
  listener: ReadingListener,
  signal?: AbortSignal,
): Promise<void> {
  if (signal?.aborted) throw new WorkbookProblem('cancelled');
  const { path, limits } = order;
  const { size } = await stat(path);
  const reader = takeReader(limits.heapMegabytes);
  const cancel = new AbortController();
  const state: ReadingState = { fresh: false };
  const heavy = steppingBack(reader, state);
  try {
    const listening = listen(reader, listener, state);
    reader.child.send(order);
    await Promise.race([
      listening,
      deadline(reader, listener, state, size, limits, cancel.signal),
      aborted(signal, cancel.signal),
    ]);
  } finally {
    cancel.abort();
    clearInterval(heavy.timer);
    // A process that was stopped, holds much of its last file or stepped back is not given another.
    if (state.fresh && !heavy.steppedBack) giveBackReader(reader);
    else await endReader(reader);
  }
}

/** A list of some thousand rows takes less of the processor; what takes more must not hold up who asks for a page. */
const HEAVY_MS = 300;
const LOOK_MS = 100;

/** Watches what a reading costs; one that costs much lets others go first from then on. */
function steppingBack({ child: { pid } }: ReadingProcess, state: ReadingState) {
  // Where nobody tells what it computed, the time that passed.
  const spent = () => {
    if (!state.begun) return 0;
    const computed = processorTime(pid);
    return computed === undefined
      ? performance.now() - state.begun.at
      : computed - state.begun.computed;
  };
  const watched = {
    steppedBack: false,
    timer: setInterval(() => {
      if (spent() < HEAVY_MS) return;
      clearInterval(watched.timer);
      watched.steppedBack = true;
      if (pid !== undefined) stepBack(pid);
    }, LOOK_MS),
  };
  return watched;
}

function listen(
  { child, heapMegabytes, words }: ReadingProcess,
  listener: ReadingListener,
  state: ReadingState,
): Promise<void> {
  return new Promise((resolve, reject) => {
    child.on('message', (message: ReadMessage) => {
      try {
        // Nothing follows either: the process may be ready for the next file.
        if (message.type === 'done' || message.type === 'problem') state.fresh = message.fresh;
        if (message.type === 'begun') state.begun = startOfWork(child.pid);
        else if (message.type === 'done') resolve();
        else if (message.type === 'problem')
          throw new WorkbookProblem(message.code, message.params);
        else if (message.type === 'failure') throw new Error(message.message);
        else listener.take(message);
      } catch (error) {
        reject(error);
      }
    });
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      const memory = code === ABORTED || ENDED_FOR_MEMORY.includes(signal ?? '');
      if (memory) return reject(new WorkbookProblem('out-of-memory', { limit: heapMegabytes }));
      reject(new Error(`The reading process ended early (${signal ?? code}): ${words()}`));
    });
  });
}

interface ReadingState {
  /** Little is left of the file: the process may read another. */
  fresh: boolean;
  /** When the process began with the file, by the clock and by its own computing. */
  begun?: StartOfWork;
}

interface StartOfWork {
  at: number;
  computed: number;
  held: number;
}

const startOfWork = (pid: number | undefined): StartOfWork => ({
  at: performance.now(),
  computed: processorTime(pid) ?? 0,
  held: residentBytes(pid) ?? 0,
});

const SOON_MS = 10;
/** A process that has not begun by then never will. */
const MOST_STARTING_MS = 30_000;
/** With so much of its memory taken, a process spends its time looking for some to free. */
const NEARLY_FULL = 0.8;

/**
 * Each row read buys time, so a long honest list is not taken for a file that hangs. What others take of
 * the processor does not count against the file, within reason; nor does the start of the process.
 */
function deadline(
  { child, heapMegabytes, words }: ReadingProcess,
  listener: ReadingListener,
  state: ReadingState,
  bytes: number,
  limits: ReadLimits,
  done: AbortSignal,
): Promise<never> {
  const started = performance.now();
  const untilRows = timeForBytes(bytes, limits);
  return new Promise((_, reject) => {
    const again = (milliseconds: number) => {
      timer = setTimeout(check, Math.max(milliseconds, SOON_MS));
    };
    const check = () => {
      const { begun } = state;
      if (!begun) {
        if (performance.now() - started > MOST_STARTING_MS)
          return reject(new Error(`The reading process did not begin: ${words()}`));
        return again(Math.min(untilRows, LOOK_MS));
      }
      const allowed = untilRows + (listener.rowCount / 10_000) * limits.millisecondsPer10000Rows;
      const passed = performance.now() - begun.at;
      const computed = (processorTime(child.pid) ?? Infinity) - begun.computed;
      const spent = Math.min(passed, computed);
      const waiting = longestWait(allowed, bytes, limits) - passed;
      if (spent < allowed && waiting > 0) return again(Math.min(allowed - spent, waiting));
      const taken = (residentBytes(child.pid) ?? 0) - begun.held;
      const full = taken > NEARLY_FULL * heapMegabytes * 1024 * 1024;
      reject(
        full
          ? new WorkbookProblem('out-of-memory', { limit: heapMegabytes })
          : new WorkbookProblem('timeout', { limit: Math.round(allowed / 1000) }),
      );
    };
    let timer = setTimeout(check, SOON_MS);
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
