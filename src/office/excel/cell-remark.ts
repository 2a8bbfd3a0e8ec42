import type { Cell, Comment } from 'exceljs';
import { cleanText } from './cell-content';
import type { TableColumn } from './table';
import { fonts } from './table-styles';

/** Room for a line of a remark, in characters and pixels, and for a row of one line below the heading. */
const LINE_CHARACTERS = 40;
const LINE_PIXELS = 17;
const MARGIN_PIXELS = 14;
const WIDTH_PIXELS = 290;
const ROW_PIXELS = 20;
/** Columns beyond the table. */
const EMPTY_COLUMN_PIXELS = 64;

/** ExcelJS counts 68 pixels to every column and 18 to every row, whatever their size. */
const COLUMN_PARTS = 68;
const ROW_PARTS = 18;

/** Corners of the box, in columns and rows from 0. */
interface Anchor {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What ExcelJS keeps of a remark inside; its own door knows no size. */
interface Insides {
  _comment: { model: object };
}

/**
 * Puts a remark on a heading, in a box below it that is as large as its text: ExcelJS's own is two columns
 * wide and four rows high, whatever stands in it, and covers the heading.
 *
 * @param below number of the last row of the headings
 */
export function remarkOn(
  cell: Cell,
  remark: string,
  { columns, below }: { columns: readonly TableColumn[]; below: number },
): void {
  const text = cleanText(remark);
  const note: Comment = { texts: [{ font: { ...fonts.table, size: 10 }, text }] };
  cell.note = note;
  const kept = (cell as unknown as Insides)._comment;
  const model = {
    ...kept.model,
    anchor: anchorOf({ row: below, col: cell.fullAddress.col }, text, columns),
  };
  Object.defineProperty(kept, 'model', { value: model });
}

function anchorOf(
  { row, col }: { row: number; col: number },
  text: string,
  columns: readonly TableColumn[],
): Anchor {
  const height = LINE_PIXELS * linesOf(text) + MARGIN_PIXELS;
  return {
    left: col - 1 + 6 / COLUMN_PARTS,
    top: row + 4 / ROW_PARTS,
    right: rightOf(col - 1, columns),
    bottom: row + Math.ceil(height / ROW_PIXELS),
  };
}

/** Where a box of the usual width ends that begins at a column. */
function rightOf(first: number, columns: readonly TableColumn[]): number {
  let left = WIDTH_PIXELS;
  for (let at = first; ; at += 1) {
    const column = columns[at];
    const pixels = column ? (column.hidden ? 0 : column.width * 7 + 5) : EMPTY_COLUMN_PIXELS;
    if (left <= pixels) return left < COLUMN_PARTS ? at + left / COLUMN_PARTS : at + 1;
    left -= pixels;
  }
}

const linesOf = (text: string): number =>
  text
    .split('\n')
    .reduce((all, line) => all + Math.max(1, Math.ceil(line.length / LINE_CHARACTERS)), 0);
