import type { ImportRow } from './api';

/** A cell of a row that may be corrected on the screen. */
export interface BadCell {
  /** Key of the declared column. */
  column: string;
  message: string;
  /** What stands in the file. */
  original: string;
  /** What was typed in its place; null where nothing was. */
  mended: string | null;
  /** What the file and the list say, where both changed the cell; null otherwise. */
  sides: ImportRow['problems'][number]['sides'];
}

/** Bad cells of a row, and those corrected before; each column once. */
export function badCells({ problems, mends }: ImportRow): BadCell[] {
  const cells = new Map<string, BadCell>();
  for (const { column, cell, message, value, sides } of problems) {
    if (column === null || !/^[A-Z]/.test(cell) || cells.has(column)) continue;
    cells.set(column, { column, message, original: value ?? '', mended: null, sides });
  }
  for (const { column, original, text } of mends) {
    const bad = cells.get(column) ?? { column, message: '', sides: null };
    cells.set(column, { ...bad, original, mended: text });
  }
  return [...cells.values()];
}
