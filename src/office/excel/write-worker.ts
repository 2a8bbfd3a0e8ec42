import { stream } from 'exceljs';
import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { sheetName } from './cell-content';
import { SheetWriter } from './sheet-writer';
import type { SheetLayout, TableRow, WrittenRow } from './table';

/** What the writing thread is told; it answers each with `taken`, the last with `written`. */
export type WriteMessage =
  | { type: 'sheet'; layout: SheetLayout }
  | { type: 'rows'; rows: WrittenRow[] }
  | { type: 'end-of-sheet'; total?: TableRow }
  | { type: 'end' };

export type WriteAnswer =
  { type: 'taken' } | { type: 'written' } | { type: 'failure'; message: string; code?: string };

const { path } = workerData as { path: string };
const output = createWriteStream(path);
// ExcelJS would wait for ever for a file that cannot be written.
output.on('error', (error) => answer(failure(error)));
const book = new stream.xlsx.WorkbookWriter({
  stream: output,
  useStyles: true,
  // Shared strings would all stay in memory until the end.
  useSharedStrings: false,
});
// Each sheet's view refers to this window.
book.views = [
  { x: 0, y: 0, width: 20_000, height: 12_000, firstSheet: 0, activeTab: 0, visibility: 'visible' },
];
const names = new Set<string>();
let sheet: SheetWriter | undefined;

async function obey(message: WriteMessage): Promise<WriteAnswer> {
  switch (message.type) {
    case 'sheet': {
      const name = sheetName(message.layout.name, names);
      names.add(name.toLowerCase());
      sheet = new SheetWriter(book, name, message.layout);
      return { type: 'taken' };
    }
    case 'rows':
      for (const row of message.rows) sheet!.addRow(row);
      return { type: 'taken' };
    case 'end-of-sheet':
      sheet!.finish(message.total);
      return { type: 'taken' };
    case 'end':
      await book.commit();
      await flushToDisk();
      return { type: 'written' };
  }
}

async function flushToDisk(): Promise<void> {
  const file = await open(path, 'r+');
  await file.sync();
  await file.close();
}

parentPort!.on('message', (message: WriteMessage) => {
  obey(message).catch(failure).then(answer);
});

/** With the system's code, by which a full disk is known. */
function failure(error: unknown): WriteAnswer {
  const { code } = error as { code?: string };
  return { type: 'failure', message: error instanceof Error ? error.message : String(error), code };
}

function answer(message: WriteAnswer): void {
  parentPort!.postMessage(message);
}
