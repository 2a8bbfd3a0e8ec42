import { writeFileSync } from 'node:fs';
import { CopyWriter, type CopyPlace } from './kept-copy';
import { onLibraryLoaded } from './load-library';
import type { Watched } from './memory-watch';
import type { PackedRow } from './packed-row';
import { parseWorkbook } from './parse-workbook';
import type { ReadLimits } from './read-limits';
import type { ReadMessage } from './read-message';
import { MarkFound, SecretSearch } from './secret-marks';
import { startWorker } from './start-worker';
import { TextBudget } from './text-budget';
import { WorkbookProblem } from './workbook-problem';
import type { WorkbookSink } from './workbook-sink';

export interface ReadOrder {
  path: string;
  limits: ReadLimits;
  /** All values, or only whether it bears a mark of a state secret. */
  want: 'workbook' | 'secret-mark';
  /** Where all values are kept while a mark is looked for, so that the file need not be read again. */
  copy?: CopyPlace;
}

/** Few enough that whoever takes them is not held up by one message. */
const rowsPerMessage = 200;
const MEGABYTE = 1024 * 1024;
/** Room beside the heap of a file: V8's young generation, buffers of the container. */
const ROOM_MB = 64;
/** What may be left of a file, in a process that waits for the next one. */
const LEFT_MB = 32;
/** The kernel, short of memory, ends this process rather than the one that serves people. */
const FIRST_TO_GO = '500';

const heapMegabytes = Number(process.argv.at(-1));
let usual = 0;

/** Says in messages what is read. */
function tellingSink(say: (message: ReadMessage) => void): WorkbookSink {
  let rows: PackedRow[] = [];
  const flush = () => {
    if (rows.length > 0) say({ type: 'rows', rows });
    rows = [];
  };
  return {
    begin: (format, date1904, strings) => say({ type: 'begin', format, date1904, strings }),
    warn: (warning) => say({ type: 'warning', warning }),
    startSheet: (name, hidden) => say({ type: 'sheet', name, hidden }),
    row(row) {
      if (rows.push(row) >= rowsPerMessage) flush();
    },
    endSheet(extras) {
      flush();
      say({ type: 'end-of-sheet', extras });
    },
  };
}

/** Hands on to both; the second hears of nothing that the first ended the reading at. */
const both = (first: WorkbookSink, second: WorkbookSink): WorkbookSink => ({
  begin: (...about) => (first.begin(...about), second.begin(...about)),
  warn: (warning) => (first.warn(warning), second.warn(warning)),
  startSheet: (...about) => (first.startSheet(...about), second.startSheet(...about)),
  row: (row) => (first.row(row), second.row(row)),
  endSheet: (extras) => (first.endSheet(extras), second.endSheet(extras)),
});

async function work(order: ReadOrder): Promise<void> {
  const { path, limits, want } = order;
  const read = (sink: WorkbookSink) =>
    parseWorkbook(path, limits, new TextBudget(sink, limits.heapMegabytes));
  if (want === 'workbook') return read(tellingSink(tell));
  const search = new SecretSearch((count) => tell({ type: 'rows-seen', count }));
  if (!order.copy) return read(search);
  const copy = new CopyWriter(order.copy);
  let whole = false;
  try {
    await read(
      both(
        search,
        tellingSink((message) => copy.write(message)),
      ),
    );
    whole = true;
  } finally {
    copy.end(whole);
  }
}

/**
 * Little is left of the last file, so that the next one is measured by what it takes itself; and what a long list
 * took is given back while its rows are planned and stored.
 */
const isFresh = (): boolean => process.memoryUsage.rss() < usual + LEFT_MB * MEGABYTE;

function tell(message: ReadMessage): void {
  process.send!(message);
}

function tellProblem(error: unknown): void {
  if (error instanceof MarkFound) {
    tell({ type: 'secret-mark', mark: error.mark });
    tell({ type: 'done', fresh: isFresh() });
  } else if (error instanceof WorkbookProblem) {
    tell({ type: 'problem', code: error.code, params: error.params, fresh: isFresh() });
  } else {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    tell({ type: 'failure', message });
  }
}

process.on('message', (order: ReadOrder) => {
  tell({ type: 'begun' });
  work(order).then(() => tell({ type: 'done', fresh: isFresh() }), tellProblem);
});
process.on('disconnect', () => process.exit());
// Ends with the process that asked, which first finishes what is under way.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
try {
  writeFileSync('/proc/self/oom_score_adj', FIRST_TO_GO);
} catch {
  // Other systems than Linux, and containers that do not allow it, choose by themselves.
}
usual = process.memoryUsage.rss();
// What the library takes stays, of memory as of time: no file is to answer for it.
onLibraryLoaded(() => {
  usual = Math.max(usual, process.memoryUsage.rss());
  tell({ type: 'begun' });
});
const watched: Watched = {
  parent: process.ppid,
  mostBytes: usual + (heapMegabytes + ROOM_MB) * MEGABYTE,
};
startWorker('memory-watch', watched, ROOM_MB).unref();
