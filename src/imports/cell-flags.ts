import type { Cell } from '../office/excel/workbook';
import { fold } from '../platform/text/fold';
import { problem, type CellReading } from './cell-reading';

const YES = new Set([
  ...['x', 'v', '✓', '✔', '√', '☑', '1', 'co', 'da', 'roi', 'true', 'yes', 'dung'],
  ...['da co', 'da xong', 'da ban giao', 'hoan thanh', 'du', 'day du'],
]);
const NO = new Set([
  ...['0', 'khong', 'chua', 'false', 'no', 'sai', '☐'],
  ...['chua co', 'khong co', 'chua xong', 'chua ban giao', 'chua hoan thanh', 'chua du'],
]);

/** A cell that is marked where marks are put: `x`, `✓`, `1`, `có`. */
export const isMarked = ({ value, text }: Cell): boolean => value === true || YES.has(fold(text));

/** A cell that says no where marks are put, or nothing: `0`, `không`, a dash. */
export const isUnmarked = ({ value, text }: Cell): boolean =>
  value === false || NO.has(fold(text)) || /^[\s–—-]*$/.test(text);

/** Reads yes or no as offices mark them. */
export function readFlag(cell: Cell, text: string): CellReading {
  if (typeof cell.value === 'boolean') return { value: cell.value };
  const folded = fold(text);
  if (YES.has(folded)) return { value: true };
  return NO.has(folded) ? { value: false } : problem('not-a-flag', { value: text });
}
