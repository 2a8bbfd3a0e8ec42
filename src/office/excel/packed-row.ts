import type { Cell, SheetRow } from './workbook';

/**
 * A row on its way between threads: number, hidden (0 or 1), then three entries a cell: column, tag,
 * payload. Flat arrays cost a fraction of cell objects to pass, and shared texts go as numbers.
 */
export type PackedRow = (string | number)[];

/** What the payload of a cell is. */
export const tags = {
  sharedText: 0,
  text: 1,
  number: 2,
  /** Text as read, then `\n`, then the number: where reading is more than the plain number. */
  shownNumber: 3,
  day: 4,
  boolean: 5,
  error: 6,
  missing: 7,
} as const;

/** Added to a tag where the value is the result of a formula. */
export const formulaFlag = 8;

/** Cells of a packed row. */
export function packedCellCount(row: PackedRow): number {
  return (row.length - 2) / 3;
}

/** Makes the row that readers of a workbook see. */
export function unpackRow(packed: PackedRow, strings: readonly string[]): SheetRow {
  const cells: Cell[] = [];
  for (let at = 2; at < packed.length; at += 3) {
    const flagged = packed[at + 1] as number;
    const cell = unpackCell(packed[at] as number, flagged & 7, packed[at + 2]!, strings);
    if (flagged >= formulaFlag) cell.formula = true;
    cells.push(cell);
  }
  return { number: packed[0] as number, cells, hidden: packed[1] === 1 };
}

function unpackCell(
  column: number,
  tag: number,
  payload: string | number,
  strings: readonly string[],
): Cell {
  switch (tag) {
    case tags.number:
      return { column, kind: 'number', value: payload as number, text: String(payload) };
    case tags.shownNumber: {
      const [text = '', value = ''] = String(payload).split('\n');
      return { column, kind: 'number', value: Number(value), text };
    }
    case tags.day:
      return { column, kind: 'day', value: payload, text: String(payload) };
    case tags.boolean:
      return {
        column,
        kind: 'boolean',
        value: payload === 1,
        text: payload === 1 ? 'TRUE' : 'FALSE',
      };
    case tags.error:
      return { column, kind: 'error', value: payload, text: String(payload) };
    case tags.missing:
      return { column, kind: 'text', value: null, text: '', missing: true };
    default: {
      const text = tag === tags.sharedText ? (strings[payload as number] ?? '') : String(payload);
      return { column, kind: 'text', value: text, text };
    }
  }
}
