import { readFile } from 'node:fs/promises';
import { csvRecords } from '../csv/parse-csv';
import { declaredSeparator, decodeText, separatorOf } from '../csv/text-table';
import { putText } from './cell-reader';
import { LimitedSheet } from './limited-sheet';
import type { PackedRow } from './packed-row';
import type { WorkbookSink } from './workbook-sink';
import type { ReadLimits } from './read-limits';
import { WorkbookProblem } from './workbook-problem';

/** Name of the only sheet that a text file has. */
const sheetName = 'CSV';

/**
 * Reads a table from a text file. Every cell is text: leading zeros and spellings of days stay as
 * they were typed, and what reads the cells decides.
 *
 * @throws WorkbookProblem `not-a-workbook`, `unclosed-quote`, or a limit that is passed
 */
export async function parseTextTable(
  path: string,
  limits: ReadLimits,
  sink: WorkbookSink,
): Promise<void> {
  const { text, legacy } = decodeText(await readFile(path));
  const separator = separatorOf(text);
  if (separator === undefined) throw new WorkbookProblem('not-a-workbook');
  sink.begin('.csv', false, []);
  sink.startSheet(sheetName, false);
  const sheet = new LimitedSheet(sheetName, limits, sink, { cells: 0 });
  const lines = declaredSeparator(text) ? text.slice(text.indexOf('\n') + 1) : text;
  const records = csvRecords(lines, separator);
  for (let number = 1; ; number++) {
    const { value, done } = records.next();
    if (done) {
      if (value !== undefined) throw new WorkbookProblem('unclosed-quote', { row: value });
      break;
    }
    const row: PackedRow = [number, 0];
    value.forEach((field, at) => {
      if (field === '') return;
      sheet.checkCell(number, at + 1, field.length);
      putText((tag, payload) => void row.push(at + 1, tag, payload), field, legacy);
    });
    sheet.row(row);
  }
  sink.endSheet({ merges: [], hiddenColumns: [], tables: [] });
}
