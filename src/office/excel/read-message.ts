import type { PackedRow } from './packed-row';
import type { SecretMark } from './secret-marks';
import type { SheetExtras, WorkbookFormat, WorkbookWarning } from './workbook';
import type { ProblemParams, WorkbookProblemCode } from './workbook-problem';

/** What the reading process says, in the order of reading. */
export type ReadMessage =
  | { type: 'begun' }
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
