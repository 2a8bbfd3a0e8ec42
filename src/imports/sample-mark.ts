import { fold } from '../platform/text/fold';
import type { FoundHeader } from './find-header';
import type { GridRow } from './sheet-grid';

/** What stands in place of the running number of a template's sample row. */
export const SAMPLE_MARK = 'Ví dụ';

/** Whether a row says of itself that it only shows how to fill in the list. */
export function isSampleRow(row: GridRow, header: FoundHeader | undefined): boolean {
  const column = header?.match.ordinalColumn;
  const text = column === undefined ? undefined : row.cells.get(column)?.text;
  return text !== undefined && fold(text) === fold(SAMPLE_MARK);
}
