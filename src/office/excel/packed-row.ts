import type { RepairedText, TextRepair } from '../vietnamese/repair-text';
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
/** Added to the tag of a text that was mended; the payload is made by `repairedPayload`. */
export const repairedFlag = 16;

/** Added to the tag of a text that is Unicode although a font from before Unicode shows it. */
export const plainInOldFontFlag = 32;

/** What was done, then the text as it stood in the file, as it was typed, and as it reads. */
export function repairedPayload(from: string, { text, typed, repairs }: RepairedText): string {
  return `${repairs.join(' ')}\n${from.length} ${typed?.length ?? 0}\n${from}${typed ?? ''}${text}`;
}

/** Cells of a packed row. */
export function packedCellCount(row: PackedRow): number {
  return (row.length - 2) / 3;
}

/** Makes the row that readers of a workbook see. */
export function unpackRow(packed: PackedRow, strings: readonly string[]): SheetRow {
  const cells: Cell[] = [];
  for (let at = 2; at < packed.length; at += 3) {
    const flagged = packed[at + 1] as number;
    const column = packed[at] as number;
    const cell =
      flagged & repairedFlag
        ? unpackRepaired(column, String(packed[at + 2]))
        : unpackCell(column, flagged & 7, packed[at + 2]!, strings);
    if (flagged & formulaFlag) cell.formula = true;
    cells.push(cell);
  }
  return { number: packed[0] as number, cells, hidden: packed[1] === 1 };
}

/** A mended text as `repairedPayload` made it. */
export function unpackRepaired(column: number, payload: string): Cell {
  const [how = '', lengths = ''] = payload.split('\n', 2);
  const [fromLength = 0, typedLength = 0] = lengths.split(' ').map(Number);
  const texts = payload.slice(how.length + lengths.length + 2);
  const text = texts.slice(fromLength + typedLength);
  const typed = texts.slice(fromLength, fromLength + typedLength);
  const repaired = {
    from: texts.slice(0, fromLength),
    how: how.split(' ') as TextRepair[],
    ...(typed ? { typed } : {}),
  };
  return { column, kind: 'text', value: text, text, repaired };
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
