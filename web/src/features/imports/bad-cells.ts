import type { ImportRow } from './api';

/** A cell of a row that may be corrected on the screen. */
export interface BadCell {
  /** Key of the declared column. */
  column: string;
  /** Why it cannot be read; null where it was corrected. */
  code: string | null;
  message: string;
  /** What stands in the file. */
  original: string;
  /** What was typed in its place; null where nothing was. */
  mended: string | null;
  /** Names and choices like it. */
  nearest: string[];
  /** What the file and the list say, where both changed the cell; null otherwise. */
  sides: ImportRow['problems'][number]['sides'];
}

/** Bad cells of a row, and those corrected before; each column once. */
export function badCells({ problems, mends }: ImportRow): BadCell[] {
  const cells = new Map<string, BadCell>();
  for (const { column, cell, code, message, value, nearest, sides } of problems) {
    if (column === null || !/^[A-Z]/.test(cell) || cells.has(column)) continue;
    cells.set(column, {
      ...{ column, code, message, original: value ?? '', mended: null },
      ...{ nearest, sides },
    });
  }
  for (const { column, original, text } of mends) {
    const bad = cells.get(column) ?? {
      ...{ column, code: null, message: '', sides: null },
      nearest: [],
    };
    cells.set(column, { ...bad, original, mended: text });
  }
  return [...cells.values()];
}

/** A unit that is not known by this name, a choice that is not on offer: what it means can be remembered. */
export const isSpelling = ({ code, original }: BadCell): boolean =>
  ['receiver-unknown', 'receiver-unclear', 'not-a-choice'].includes(code ?? '') &&
  original !== '' &&
  original.length <= 255;
