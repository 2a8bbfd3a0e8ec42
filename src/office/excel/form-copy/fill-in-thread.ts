import { join } from 'node:path';
import { startThread } from '../../../platform/start-thread';
import { WorkbookProblem } from '../workbook-problem';
import type { AddedSheet } from './copy-package';
import { fillForm } from './fill-form';
import { keepInFile, type KeepOrder } from './keep-in-file';
import type { RowsOfForm } from './replace-rows';
import { UnknownSheetXml } from './sheet-xml';

const HEAP_MEGABYTES = 512;
/** From so many rows on a thread is worth starting. */
const MANY_ROWS = 500;

/** What a thread that fills forms starts with. */
export interface FillOrder {
  from: string;
  to: string;
  sheet: string;
  rows: RowsOfForm;
  added?: AddedSheet;
}

/** What it says at its end. */
export type FillAnswer =
  | { type: 'written' }
  | { type: 'unknown-xml'; message: string }
  | { type: 'problem'; code: WorkbookProblem['code']; params: WorkbookProblem['params'] }
  | { type: 'failure'; message: string; code?: string };

/**
 * `fillForm`, in a thread of its own where there are many rows: meanwhile requests are answered as usual.
 * @throws what `fillForm` throws.
 */
export async function fillInThread(order: FillOrder): Promise<void> {
  const { from, to, sheet, rows, added } = order;
  if (rows.rows.length < MANY_ROWS) return fillForm(from, to, sheet, rows, added);
  return inThread(order);
}

/**
 * `keepInFile`, likewise.
 * @param rows of the whole file. @throws what `keepInFile` throws.
 */
export function keepInThread(order: KeepOrder, rows: number): Promise<void> {
  return rows < MANY_ROWS ? keepInFile(order) : inThread(order);
}

async function inThread(order: FillOrder | KeepOrder): Promise<void> {
  const thread = startThread(join(__dirname, 'fill-worker'), order, HEAP_MEGABYTES);
  try {
    const answer = await new Promise<FillAnswer>((resolve, reject) => {
      thread.once('message', resolve);
      thread.once('error', reject);
      thread.once('exit', (code) =>
        reject(new Error(`The filling thread ended early (code ${code}).`)),
      );
    });
    if (answer.type === 'unknown-xml') throw new UnknownSheetXml(answer.message);
    if (answer.type === 'problem') throw new WorkbookProblem(answer.code, answer.params);
    if (answer.type === 'failure')
      throw Object.assign(new Error(answer.message), { code: answer.code });
  } finally {
    await thread.terminate();
  }
}
