import { createWriteStream } from 'node:fs';
import { WorkbookWriter } from './exceljs-writer';
import { cleanText, sheetName } from './cell-content';
import { serveFiles } from './serve-files';
import type { Cell, Merge } from './workbook';

/** What the thread is told about a workbook; the last is `end`. */
export type GridMessage =
  | { type: 'sheet'; name: string; merges: Merge[] }
  | { type: 'rows'; rows: { number: number; cells: Cell[] }[] }
  | { type: 'end-of-sheet' }
  | { type: 'end' };

serveFiles<GridMessage>((path, fail) => {
  const output = createWriteStream(path, { mode: 0o600 });
  output.on('error', fail);
  const book = new WorkbookWriter({
    stream: output,
    useStyles: true,
    useSharedStrings: false,
  });
  const names = new Set<string>();
  let sheet: ReturnType<typeof book.addWorksheet> | undefined;
  return async (message) => {
    if (message.type === 'sheet') {
      const name = sheetName(message.name, names);
      names.add(name.toLowerCase());
      sheet = book.addWorksheet(name);
      for (const { top, left, bottom, right } of message.merges)
        sheet.mergeCells(top, left, bottom, right);
    } else if (message.type === 'rows') {
      for (const { number, cells } of message.rows) {
        const row = sheet!.getRow(number);
        for (const cell of cells) put(row.getCell(cell.column), cell);
        row.commit();
      }
    } else if (message.type === 'end-of-sheet') {
      sheet!.commit();
    } else {
      await book.commit();
      return 'written';
    }
    return 'taken';
  };
});

/** Values only: a day stays a day, everything typed stays text, nothing becomes a formula. */
function put(cell: import('exceljs').Cell, { kind, value, text }: Cell): void {
  if (kind === 'day') {
    const day = new Date(`${String(value).slice(0, 10)}T00:00:00Z`);
    if (!Number.isNaN(day.getTime())) {
      cell.value = day;
      cell.numFmt = 'dd/mm/yyyy';
      return;
    }
  }
  const plain = (kind === 'number' || kind === 'boolean') && value !== null;
  cell.value = plain ? value : cleanText(text);
}
