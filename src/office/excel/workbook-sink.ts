import type { PackedRow } from './packed-row';
import type { SheetExtras, WorkbookFormat, WorkbookWarning } from './workbook';

/** Takes what is read, in this order: begin, then for each sheet its start, rows and end. */
export interface WorkbookSink {
  begin(format: WorkbookFormat, date1904: boolean, strings: string[]): void;
  /** At any time after the beginning. */
  warn(warning: WorkbookWarning): void;
  startSheet(name: string, hidden: boolean): void;
  row(row: PackedRow): void;
  endSheet(extras: SheetExtras): void;
}
