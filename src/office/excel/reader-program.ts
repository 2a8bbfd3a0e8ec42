import { writeFileSync } from 'node:fs';
import type { Watched } from './memory-watch';
import type { PackedRow } from './packed-row';
import { parseWorkbook } from './parse-workbook';
import type { ReadLimits } from './read-limits';
import { MarkFound, SecretSearch, type SecretMark } from './secret-marks';
import { startWorker } from './start-worker';
import { TextBudget } from './text-budget';
import type { SheetExtras, WorkbookFormat, WorkbookWarning } from './workbook';
import { type ProblemParams, WorkbookProblem, type WorkbookProblemCode } from './workbook-problem';
import type { WorkbookSink } from './workbook-sink';

/** What the reading process says, in the order of reading. */
export type ReadMessage =
  | { type: 'begin'; format: WorkbookFormat; date1904: boolean; strings: string[] }
  | { type: 'warning'; warning: WorkbookWarning }
  | { type: 'sheet'; name: string; hidden: boolean }
  | { type: 'rows'; rows: PackedRow[] }
  | { type: 'rows-seen'; count: number }
  | { type: 'end-of-sheet'; extras: SheetExtras }
  | { type: 'secret-mark'; mark: SecretMark }
  | { type: 'done'; fresh: boolean }
  | { type: 'problem'; code: WorkbookProblemCode; params: ProblemParams; fresh: boolean }
  | { type: 'failure'; message: string };

export interface ReadOrder {
  path: string;
  limits: ReadLimits;
  /** All values, or only whether it bears a mark of a state secret. */
  want: 'workbook' | 'secret-mark';
}

/** Few enough that whoever takes them is not held up by one message. */
const rowsPerMessage = 200;
const MEGABYTE = 1024 * 1024;
/** Room beside the heap of a file: V8's young generation, buffers of the container. */
const ROOM_MB = 64;
/** The kernel, short of memory, ends this process rather than the one that serves people. */
const FIRST_TO_GO = '500';

const heapMegabytes = Number(process.argv.at(-1));
let usual = 0;

function tellingSink(): WorkbookSink {
  let rows: PackedRow[] = [];
  const flush = () => {
    if (rows.length > 0) tell({ type: 'rows', rows });
    rows = [];
  };
  return {
    begin: (format, date1904, strings) => tell({ type: 'begin', format, date1904, strings }),
    warn: (warning) => tell({ type: 'warning', warning }),
    startSheet: (name, hidden) => tell({ type: 'sheet', name, hidden }),
    row(row) {
      if (rows.push(row) >= rowsPerMessage) flush();
    },
    endSheet(extras) {
      flush();
      tell({ type: 'end-of-sheet', extras });
    },
  };
}

async function work({ path, limits, want }: ReadOrder): Promise<void> {
  const sink =
    want === 'workbook'
      ? tellingSink()
      : new SecretSearch((count) => tell({ type: 'rows-seen', count }));
  await parseWorkbook(path, limits, new TextBudget(sink, limits.heapMegabytes));
}

/** Little is left of the last file, so that the next one is measured by what it takes itself. */
const isFresh = (): boolean => process.memoryUsage.rss() < usual + (heapMegabytes * MEGABYTE) / 4;

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
const watched: Watched = {
  parent: process.ppid,
  mostBytes: usual + (heapMegabytes + ROOM_MB) * MEGABYTE,
};
startWorker('memory-watch', watched, ROOM_MB).unref();
