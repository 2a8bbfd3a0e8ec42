import type { SheetLayout, Table, TableRow, TableSheet, WrittenRow } from './table';
import { rowsPerMessage, writeInThread } from './write-in-thread';
import type { WriteMessage } from './write-worker';

/** Rows of one sheet: Excel opens 1.048.576, with what stands above and below them. */
const MOST_ROWS = 1_000_000;

/**
 * Writes tables in the look of official papers to an .xlsx file; see `writeInThread`. Rows that one sheet
 * cannot hold go on in a further sheet under the same headings.
 *
 * @param path where the workbook goes; an existing file is replaced
 * @param rowsASheet rows after which a sheet is continued in another
 * @throws Error where the rows fail or the file cannot be written; nothing is left behind then
 */
export async function writeTable(
  path: string,
  table: Table,
  rowsASheet = MOST_ROWS,
): Promise<void> {
  if (table.sheets.length === 0) throw new Error('A workbook needs at least one sheet.');
  await writeInThread<WriteMessage>(path, 'write-worker', async (tell) => {
    for (const sheet of table.sheets) {
      await tell({ type: 'sheet', layout: layoutOf(sheet) });
      // The next rows are fetched while the thread writes the last ones.
      let told = Promise.resolve();
      let written = 0;
      for await (const rows of chunks(sheet, rowsASheet)) {
        await told;
        if (written + rows.length > rowsASheet) {
          await tell({ type: 'end-of-sheet', continued: true });
          await tell({ type: 'sheet', layout: layoutOf(sheet) });
          written = 0;
        }
        written += rows.length;
        told = tell({ type: 'rows', rows });
        // Where fetching fails first, nobody waits for this any more.
        told.catch(() => {});
      }
      await told;
      const { total } = sheet;
      await tell({ type: 'end-of-sheet', total: typeof total === 'function' ? total() : total });
    }
    await tell({ type: 'end', asOf: table.asOf });
  });
}

/** Only data may pass to the thread: rows follow in chunks, functions stay here. */
function layoutOf(sheet: TableSheet): SheetLayout {
  const layout: SheetLayout & Partial<TableSheet> = { ...sheet };
  delete layout.rows;
  delete layout.fill;
  delete layout.total;
  return layout;
}

/** Rows by pieces, each of which fits into one sheet as a whole. */
async function* chunks(sheet: TableSheet, rowsASheet: number): AsyncGenerator<WrittenRow[]> {
  const piece = Math.min(rowsPerMessage, rowsASheet);
  let chunk: WrittenRow[] = [];
  for await (const row of sheet.rows) {
    chunk.push(writtenRow(sheet, row));
    if (chunk.length === piece) {
      yield chunk;
      chunk = [];
    }
  }
  if (chunk.length > 0) yield chunk;
}

function writtenRow({ columns, fill }: TableSheet, row: TableRow): WrittenRow {
  const colours = fill?.(row);
  return {
    values: columns.map(({ key }) => row[key]),
    ...(colours && { colours: columns.map(({ key }) => colours[key]) }),
  };
}
