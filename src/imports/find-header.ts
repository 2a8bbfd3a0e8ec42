import { tidyText } from './cell-values';
import type { ColumnMatch, ColumnMatcher } from './match-columns';
import { isNumberingRow, isNumberingText } from './row-phrases';
import type { GridRow, SheetGrid } from './sheet-grid';
import type { SheetHeading } from './sheet-heading';

/** How many rows with content are looked at for the beginning of the header. */
export const HEADER_SEARCH_ROWS = 100;
/** How far a better place is looked for once all required columns were found. */
const ROWS_AFTER_WHOLE_HEADER = 10;
const TALLEST_HEADER = 4;

export interface FoundHeader {
  top: number;
  /** Last row of the header, the row of column numbers not included. */
  bottom: number;
  match: ColumnMatch;
}

/**
 * Looks for the rows whose headings fit the list type best: one to four rows, captions of groups
 * merged or not, wherever in the first hundred rows they stand.
 * @returns the best place even where it fits badly; undefined where no heading fits at all.
 */
export function findHeader(grid: SheetGrid, matcher: ColumnMatcher): FoundHeader | undefined {
  let best: FoundHeader | undefined;
  for (const row of grid.rows.slice(0, HEADER_SEARCH_ROWS)) {
    if (
      best &&
      best.match.missing.length === 0 &&
      row.number > best.bottom + ROWS_AFTER_WHOLE_HEADER
    )
      break;
    for (let height = 1; height <= TALLEST_HEADER; height += 1) {
      const bottom = row.number + height - 1;
      // Numbers of columns end a header; what stands below them is never part of it.
      const last = grid.row(bottom);
      if (last && isNumberingRow(last)) break;
      const match = matcher.match(headingsOf(grid, row.number, bottom));
      if (match.matched.length > 0 && isBetter(match.score, height, best))
        best = { top: row.number, bottom, match };
      if (height > 1 && grid.row(bottom) === undefined && bottom >= grid.lastRow) break;
    }
  }
  return best && { ...best, bottom: wholeHeader(grid, best) };
}

/** More and closer columns; of two equal places the one with fewer rows, so that no title is taken in. */
function isBetter(score: number, height: number, best: FoundHeader | undefined): boolean {
  if (!best || score !== best.match.score) return score > (best?.match.score ?? 0);
  return height < best.bottom - best.top + 1;
}

/** The headings of each column between two rows, group captions carried to the columns under them. */
export function headingsOf(grid: SheetGrid, top: number, bottom: number): SheetHeading[] {
  const paths = new Map<number, string[]>();
  for (let number = top; number <= bottom; number += 1) {
    const row = grid.row(number);
    if (!row) continue;
    const merges = grid.mergesFrom(number);
    for (const [column, cell] of row.cells) {
      if (row.inherited.has(column) || isNumberingText(cell.text)) continue;
      const merge = merges.find((each) => each.left === column);
      for (let at = column; at <= (merge?.right ?? column); at += 1) {
        const path = paths.get(at) ?? [];
        if (path.at(-1) !== cell.text) path.push(cell.text.replace(/\s+/g, ' ').trim());
        paths.set(at, path);
      }
    }
  }
  return [...paths].map(([column, path]) => ({ column, path })).sort((a, b) => a.column - b.column);
}

/** Adds the rows that belong to the header although no declared column needs them. */
export function wholeHeader(grid: SheetGrid, header: { top: number; bottom: number }): number {
  let bottom = header.bottom;
  for (let number = header.top; number <= bottom; number += 1) {
    for (const merge of grid.mergesFrom(number)) {
      if (merge.bottom - header.top < TALLEST_HEADER + 1) bottom = Math.max(bottom, merge.bottom);
    }
  }
  const below = grid.row(bottom + 1);
  return below && isUnderCaptions(grid, bottom, below) ? bottom + 1 : bottom;
}

/** A row whose every text stands under a caption spread over several columns. */
function isUnderCaptions(grid: SheetGrid, captions: number, row: GridRow): boolean {
  const wide = grid
    .mergesFrom(captions)
    .filter((merge) => merge.right > merge.left && merge.bottom === captions);
  return (
    wide.length > 0 &&
    !isNumberingRow(row) &&
    [...row.cells].every(
      ([column, cell]) =>
        cell.kind === 'text' && wide.some((merge) => merge.left <= column && column <= merge.right),
    )
  );
}

/** How a row below the header repeats it: word for word, as printed lists do on every page, or in another order. */
export type HeaderAgain = 'same' | 'moved' | undefined;

/** Headings in another order that make a row the head of another table. */
const LEAST_MOVED = 3;

/** A test for rows that repeat the header. */
export function headerRepeated(header: FoundHeader): (row: GridRow) => HeaderAgain {
  const lines = header.match.matched.map(({ column, heading }) => ({
    column,
    texts: new Set(heading.split(' › ').map(tidyText)),
  }));
  const all = new Set(lines.flatMap(({ texts }) => [...texts]));
  const first = lines.slice(0, 2).map(({ column }) => column);
  return (row) => {
    const { cells } = row;
    const isHeading = (column: number) => {
      const cell = cells.get(column);
      return cell?.kind === 'text' && all.has(tidyText(cell.text));
    };
    // Nearly every row ends here.
    if (!first.some(isHeading)) return undefined;
    const same = lines.filter(({ column, texts }) => {
      const cell = cells.get(column);
      return cell?.kind === 'text' && texts.has(tidyText(cell.text));
    });
    if (same.length >= 2 && same.length >= lines.length * 0.6) return 'same';
    const moved = [...cells.keys()].filter(isHeading);
    return moved.length >= LEAST_MOVED && moved.length >= cells.size * 0.75 ? 'moved' : undefined;
  };
}
