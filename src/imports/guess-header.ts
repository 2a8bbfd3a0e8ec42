import type { Cell } from '../office/excel/workbook';
import { normaliseHeading } from './heading';
import { HEADER_SEARCH_ROWS, headingsOf, wholeHeader } from './find-header';
import { ORDINALS } from './match-columns';
import {
  isFooterText,
  isNoteText,
  isNumberingRow,
  isNumberingText,
  isTotalLabel,
} from './row-phrases';
import type { GridRow, SheetGrid } from './sheet-grid';
import type { SheetHeading } from './sheet-heading';

/** A header found without knowing the list. */
export interface GuessedHeader {
  top: number;
  bottom: number;
  headings: SheetHeading[];
  ordinalColumn?: number;
}

/** Longer texts are sentences, not headings. */
const LONGEST_HEADING = 150;
/** Rows below that are looked at to see what the columns hold. */
const ROWS_BELOW = 8;
const TALLEST_HEADER = 4;
const ORDINAL_SCORE = 25;
const WORD_SCORE = 1.5;

/** Words that headings of Vietnamese lists begin with, or are. */
const HEADING_WORDS =
  /^(ten|ho ten|ma|so|ngay|thang|nam|nu|gioi tinh|dia chi|ghi chu|don vi|dvt|gia tri|nguyen gia|noi dung|chuc vu|tong|tong so|cong|ket qua|ke hoach|thuc hien|loai|dien tich|tinh trang|thoi|noi|xa|phuong|huyen|quan|tinh|thon|chi tieu|danh muc|mo ta|ty le|so sanh|trong do|trinh do|doi tuong|dan toc|hinh thuc|can cu|linh vuc|co quan|bo phan|ma so|hang muc|vi tri|name|code|date|type|address|note|unit|quantity|no|total|description|male|female|district|province|commune|organization|start|end|year)\b/;

/**
 * Finds the header of a table of which nothing is known: by a column of running numbers, by the words
 * that stand in it, and by the rows below being something else than it is.
 * @returns undefined where no row looks like a header
 */
export function guessHeader(grid: SheetGrid): GuessedHeader | undefined {
  let best: { row: GridRow; score: number; ordinalColumn?: number } | undefined;
  const rows = grid.rows.slice(0, HEADER_SEARCH_ROWS);
  for (const [at, row] of rows.entries()) {
    // A second table below does not make the first a title.
    if (best && best.score > ORDINAL_SCORE && row.number > best.row.number + ROWS_BELOW) break;
    // A header printed again on the next page is not a better one.
    if (best && repeats(best.row, row)) continue;
    const { score, ordinalColumn } = scoreOf(row, grid.rows.slice(at + 1, at + 1 + ROWS_BELOW));
    if (score > (best?.score ?? 2)) best = { row, score, ordinalColumn };
  }
  if (!best) return undefined;
  const top = topOf(grid, best.row.number);
  const bottom = wholeHeader(grid, { top, bottom: best.row.number });
  const headings = headingsOf(grid, top, bottom);
  const { ordinalColumn } = best;
  return { top, bottom, headings, ...(ordinalColumn === undefined ? {} : { ordinalColumn }) };
}

/** How much a row looks like a header above those rows. */
function scoreOf(row: GridRow, after: GridRow[]): { score: number; ordinalColumn?: number } {
  const below = after.filter((each) => !repeats(row, each));
  const own = [...row.cells].filter(([column]) => !row.inherited.has(column));
  const headings = own.filter(([, cell]) => isHeading(cell));
  const ordinal = headings.find(([column, cell]) => isOrdinalHeading(column, cell, below));
  if (isNumberingRow(row) || (headings.length < 2 && !ordinal)) return { score: 0 };
  const others = own.length - headings.length;
  if (others > headings.length / 2) return { score: 0 };
  const words = headings.filter(([, cell]) => HEADING_WORDS.test(normaliseHeading(cell.text)));
  const different = headings.filter(([column, cell]) => isUnlike(column, cell, below));
  const repeated = headings.filter(([column, cell]) => isRepeated(column, cell, below));
  const width = widthOf(below);
  const cover = headings.length / Math.max(headings.length, width);
  const score =
    headings.length * cover +
    words.length * WORD_SCORE +
    different.length -
    (others + repeated.length) * 2 +
    (ordinal ? ORDINAL_SCORE : 0);
  return { score, ...(ordinal ? { ordinalColumn: ordinal[0] } : {}) };
}

/** Most of what stands in a row stands below it again. */
function repeats(row: GridRow, below: GridRow): boolean {
  const same = [...row.cells].filter(
    ([column, { text, kind }]) => kind === 'text' && below.cells.get(column)?.text === text,
  );
  return same.length > 1 && same.length >= row.cells.size * 0.6;
}

function isHeading(cell: Cell): boolean {
  if (cell.kind !== 'text') return /^(19|20)\d\d$/.test(cell.text);
  const text = cell.text.trim();
  return (
    /\p{L}/u.test(text) &&
    text.length <= LONGEST_HEADING &&
    !isNumberingText(text) &&
    !isFooterText(text) &&
    !isNoteText(text) &&
    (!isTotalLabel(text) || /^tổng (số|cộng)$/i.test(text)) &&
    !/^(cong hoa xa hoi|doc lap)/.test(normaliseHeading(text))
  );
}

/** "STT", and not one of several "No" that answer a question. */
function isOrdinalHeading(column: number, cell: Cell, below: GridRow[]): boolean {
  return ORDINALS.has(normaliseHeading(cell.text)) && !isRepeated(column, cell, below);
}

/** The same text stands below: it is a value, not a heading. */
function isRepeated(column: number, cell: Cell, below: GridRow[]): boolean {
  return below.some(
    (row) => !row.inherited.has(column) && row.cells.get(column)?.text === cell.text,
  );
}

/** The cells below a heading are of another kind than it, or much shorter or longer. */
function isUnlike(column: number, heading: Cell, below: GridRow[]): boolean {
  if (/\d/.test(heading.text)) return false;
  const cells = below.flatMap((row) => row.cells.get(column) ?? []);
  const unlike = cells.filter((cell) => cell.kind !== heading.kind || /\d/.test(cell.text));
  return cells.length > 0 && unlike.length * 2 > cells.length;
}

/** Cells that the rows below usually have. */
function widthOf(below: GridRow[]): number {
  const widths = below.map((row) => row.cells.size).sort((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] ?? 0;
}

/** Captions above that reach down into the row, or are spread over its columns, begin the header. */
function topOf(grid: SheetGrid, number: number): number {
  for (let top = number - 1; top > Math.max(0, number - TALLEST_HEADER); top -= 1) {
    const reaching = grid
      .mergesFrom(top)
      .some((merge) => merge.bottom >= number && merge.right - merge.left < 2);
    if (reaching) return top;
  }
  return isCaptions(grid, number) ? number - 1 : number;
}

/** Captions of groups that nobody merged: the row above heads columns that have no heading of their own. */
const LEAST_CAPTIONS = 3;

function isCaptions(grid: SheetGrid, number: number): boolean {
  const [row, above] = [grid.row(number), grid.row(number - 1)];
  if (!row || !above || above.cells.size < LEAST_CAPTIONS) return false;
  const columns = [...above.cells.keys()];
  const first = Math.min(...row.cells.keys());
  const below = grid.from(number + 1).slice(0, ROWS_BELOW);
  return (
    [...above.cells.values()].every(isHeading) &&
    columns.some((column) => column > first && row.cells.has(column)) &&
    columns.some((column) => !row.cells.has(column) && below.some(({ cells }) => cells.has(column)))
  );
}
