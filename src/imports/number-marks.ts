import type { ColumnDeclaration } from './declaration';
import type { GridRow } from './sheet-grid';

/** Which mark parts the fraction in the numbers of a sheet that were typed as text. */
export interface NumberMarks {
  /** Looked for once, and only where a number asks for it; undefined where the sheet says nothing, or both. */
  fraction(): ',' | '.' | undefined;
}

interface NumberColumn {
  declared: ColumnDeclaration;
  column: number;
}

/** “1.234.567”, “1.234,5”, “2,34”: written as the office does. */
const BY_OFFICE = /\d\.\d{3}\.\d{3}\b|\d\.\d{3},\d|^\D{0,3}\d+,\d{1,2}(?!\d)/;
/** “1,234,567”, “1,234.5”, “2.34”: written as English Excel does. */
const IN_ENGLISH = /\d,\d{3},\d{3}\b|\d,\d{3}\.\d|^\D{0,3}\d+\.\d{1,2}(?!\d)/;
const NUMBERS: ReadonlySet<string> = new Set(['money', 'quantity', 'decimal', 'integer']);

/**
 * By which marks the numbers of a table are written. “1.200” alone may be either; beside “3.500.000” it is not.
 * @param rows below the header.
 */
export function numberMarksOf(
  rows: readonly GridRow[],
  placed: readonly NumberColumn[],
): NumberMarks {
  let known: { mark: ',' | '.' | undefined } | undefined;
  return { fraction: () => (known ??= { mark: markIn(rows, placed) }).mark };
}

function markIn(rows: readonly GridRow[], placed: readonly NumberColumn[]): ',' | '.' | undefined {
  const columns = placed.filter(({ declared }) => NUMBERS.has(declared.type));
  let [office, english] = [false, false];
  for (const { cells } of rows) {
    for (const { column } of columns) {
      const cell = cells.get(column);
      if (cell?.kind !== 'text') continue;
      office ||= BY_OFFICE.test(cell.text);
      english ||= IN_ENGLISH.test(cell.text);
    }
    if (office && english) return undefined;
  }
  if (office === english) return undefined;
  return office ? ',' : '.';
}
