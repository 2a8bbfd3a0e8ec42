import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { WorkbookWriter } from './exceljs-writer';
import { addCharts } from './add-charts';
import { sheetName } from './cell-content';
import { serveFiles } from './serve-files';
import type { PlacedChart } from './sheet-chart';
import { SheetWriter } from './sheet-writer';
import type { SheetLayout, TableRow, WrittenRow } from './table';

/** What the writing thread is told about a workbook; the last is `end`. */
export type WriteMessage =
  | { type: 'sheet'; layout: SheetLayout }
  | { type: 'rows'; rows: WrittenRow[] }
  | { type: 'end-of-sheet'; total?: TableRow; continued?: boolean }
  | { type: 'end'; asOf?: string };

/** Who made a workbook, as its properties say. */
const MADE_BY = 'Bàn giao';

serveFiles<WriteMessage>((path, fail) => {
  const output = createWriteStream(path);
  // ExcelJS would wait for ever for a file that cannot be written.
  output.on('error', fail);
  const book = new WorkbookWriter({
    stream: output,
    useStyles: true,
    // Shared strings would all stay in memory until the end.
    useSharedStrings: false,
  });
  // Each sheet's view refers to this window.
  book.views = [
    {
      ...{ x: 0, y: 0, width: 20_000, height: 12_000 },
      ...{ firstSheet: 0, activeTab: 0, visibility: 'visible' },
    },
  ];
  const names = new Set<string>();
  const charts: PlacedChart[] = [];
  let sheet: SheetWriter | undefined;
  return async (message) => {
    switch (message.type) {
      case 'sheet': {
        const name = sheetName(message.layout.name, names);
        names.add(name.toLowerCase());
        sheet = new SheetWriter(book, name, message.layout);
        return 'taken';
      }
      case 'rows':
        for (const row of message.rows) sheet!.addRow(row);
        await sheet!.keptUp();
        return 'taken';
      case 'end-of-sheet': {
        sheet!.finish(message.total, message.continued);
        if (message.continued) return 'taken';
        charts.push(...[sheet!.chart(names.size)].filter((each) => each !== undefined));
        return 'taken';
      }
      case 'end':
        book.creator = book.lastModifiedBy = MADE_BY;
        book.created = book.modified = message.asOf ? new Date(message.asOf) : new Date();
        await book.commit();
        if (charts.length > 0) await addCharts(path, charts);
        await flushToDisk(path);
        return 'written';
    }
  };
});

async function flushToDisk(path: string): Promise<void> {
  const file = await open(path, 'r+');
  await file.sync();
  await file.close();
}
