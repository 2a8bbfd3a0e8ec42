import type { Cell } from '../../office/excel/workbook';

/** A cell that a person corrected: what is taken in its place. */
export interface MendedCell {
  sheet: string;
  rowNumber: number;
  /** Key of the declared column. */
  column: string;
  text: string;
}

const placeOf = (sheet: string, rowNumber: number, column: string): string =>
  [rowNumber, column, sheet].join('\u001f');

/** The corrected cells of a file; they are read by the same rules as cells of the file. */
export class MendedCells {
  private readonly texts: ReadonlyMap<string, string>;

  constructor(cells: readonly MendedCell[] = []) {
    this.texts = new Map(
      cells.map(({ sheet, rowNumber, column, text }) => [placeOf(sheet, rowNumber, column), text]),
    );
  }

  /** @returns the cell as if the text stood in the file; undefined where nobody corrected it. */
  of(sheet: string, rowNumber: number, column: string, at: number): Cell | undefined {
    if (this.texts.size === 0) return undefined;
    const text = this.texts.get(placeOf(sheet, rowNumber, column));
    return text === undefined ? undefined : { column: at, kind: 'text', value: text, text };
  }

  /** Whether a person decided about the cell. */
  has(sheet: string, rowNumber: number, column: string): boolean {
    return this.texts.has(placeOf(sheet, rowNumber, column));
  }
}

export const NOTHING_MENDED = new MendedCells();
