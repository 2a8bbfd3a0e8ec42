import type { Cell, Merge, Sheet, Workbook } from '../../src/office/excel/workbook';

/** A cell of a built sheet: text, number, flag, a day as `{ day }`, or nothing. */
export type Built =
  | string
  | number
  | boolean
  | null
  | { day: string }
  | { error: string }
  | { missing: true };

/** Builds a sheet from rows written as they look; `null` is a blank cell, an empty row a blank row. */
export class SheetBuilder {
  private readonly lines: { cells: Built[]; hidden: boolean }[] = [];
  private readonly merges: Merge[] = [];

  constructor(
    private readonly name = 'Sheet1',
    private readonly hidden = false,
  ) {}

  row(...cells: Built[]): this {
    this.lines.push({ cells, hidden: false });
    return this;
  }

  hiddenRow(...cells: Built[]): this {
    this.lines.push({ cells, hidden: true });
    return this;
  }

  blank(): this {
    return this.row();
  }

  /** Merges a range of the row written last: columns `left` to `right`, down to `height` rows. */
  merge(left: number, right: number, height = 1): this {
    const top = this.lines.length;
    this.merges.push({ top, left, bottom: top + height - 1, right });
    return this;
  }

  build(): Sheet {
    const rows = this.lines
      .map(({ cells, hidden }, index) => ({
        number: index + 1,
        hidden,
        cells: cells.flatMap(toCell),
      }))
      .filter((row) => row.cells.length > 0);
    const columnCount = Math.max(0, ...rows.flatMap((row) => row.cells.map((cell) => cell.column)));
    const extras = { merges: this.merges, hiddenColumns: [], tables: [] };
    return { name: this.name, hidden: this.hidden, rows, columnCount, ...extras };
  }
}

function toCell(built: Built, index: number): Cell[] {
  const column = index + 1;
  if (built === null) return [];
  if (typeof built === 'string') return [{ column, kind: 'text', value: built, text: built }];
  if (typeof built === 'number')
    return [{ column, kind: 'number', value: built, text: String(built) }];
  if (typeof built === 'boolean') {
    return [{ column, kind: 'boolean', value: built, text: built ? 'TRUE' : 'FALSE' }];
  }
  if ('day' in built) return [{ column, kind: 'day', value: built.day, text: built.day }];
  if ('error' in built) return [{ column, kind: 'error', value: built.error, text: built.error }];
  return [{ column, kind: 'text', value: null, text: '', formula: true, missing: true }];
}

export function workbook(...sheets: SheetBuilder[]): Workbook {
  return {
    format: '.xlsx',
    sheets: sheets.map((sheet) => sheet.build()),
    date1904: false,
    warnings: [],
  };
}
