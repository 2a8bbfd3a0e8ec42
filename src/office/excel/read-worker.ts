import { parentPort } from 'node:worker_threads';
import type { PackedRow } from './packed-row';
import { parseWorkbook } from './parse-workbook';
import type { ReadLimits } from './read-limits';
import type { SheetExtras, WorkbookFormat, WorkbookWarning } from './workbook';
import { type ProblemParams, WorkbookProblem, type WorkbookProblemCode } from './workbook-problem';

/** What the reading thread says, in the order of reading. */
export type ReadMessage =
  | { type: 'begin'; format: WorkbookFormat; date1904: boolean; strings: string[] }
  | { type: 'warning'; warning: WorkbookWarning }
  | { type: 'sheet'; name: string; hidden: boolean }
  | { type: 'rows'; rows: PackedRow[] }
  | { type: 'end-of-sheet'; extras: SheetExtras }
  | { type: 'done' }
  | { type: 'problem'; code: WorkbookProblemCode; params: ProblemParams }
  | { type: 'failure'; message: string };

export interface ReadOrder {
  path: string;
  limits: ReadLimits;
}

const rowsPerMessage = 1_000;

async function work({ path, limits }: ReadOrder): Promise<void> {
  let rows: PackedRow[] = [];
  const flush = () => {
    if (rows.length > 0) tell({ type: 'rows', rows });
    rows = [];
  };
  await parseWorkbook(path, limits, {
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
  });
  tell({ type: 'done' });
}

function tell(message: ReadMessage): void {
  parentPort!.postMessage(message);
}

parentPort!.on('message', (order: ReadOrder) => {
  work(order).catch((error: unknown) => {
    if (error instanceof WorkbookProblem) {
      tell({ type: 'problem', code: error.code, params: error.params });
    } else {
      tell({
        type: 'failure',
        message: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
    }
  });
});
