import type { SheetLayout, TableColumn } from './table';

/** Characters side by side that can still be read, at some six points: on A4 across, and on A3. */
const MOST_ON_A4 = 250;
const MOST_ON_A3 = 370;
/** Texts break over several lines in a column of this width; numbers and days do not break. */
const NARROWEST_TEXT = 14;

/**
 * A sheet so wide that its print could not be read is printed on A3, its columns of text narrower if that is
 * not enough. What says its paper, stands upright or is no paper (no title) stays as it is.
 */
export function fittedToPage(layout: SheetLayout): SheetLayout {
  const { columns, paper, landscape = true, title } = layout;
  if (paper || !landscape || title.length === 0) return layout;
  const width = columns.reduce((all, column) => all + (column.hidden ? 0 : column.width), 0);
  if (width <= MOST_ON_A4) return layout;
  const spare = columns.reduce((all, column) => all + spareOf(column), 0);
  const part = spare === 0 ? 0 : Math.min(1, Math.max(0, width - MOST_ON_A3) / spare);
  return {
    ...layout,
    paper: 'A3',
    columns: columns.map((column) => ({
      ...column,
      width: Math.ceil(column.width - spareOf(column) * part),
    })),
  };
}

/** What a column of text can do without: a word of its heading is never cut. */
function spareOf({ kind, hidden, width, header }: TableColumn): number {
  if (kind !== 'text' || hidden) return 0;
  const longest = Math.max(...header.split(/\s+/).map((word) => word.length));
  return Math.max(0, width - Math.max(NARROWEST_TEXT, longest + 2));
}
