import type { CellObject } from '@e965/xlsx';
import { packCell, putText, type RawCell } from './cell-reader';
import type { CellFonts } from './biff-fonts';
import { generalFormat, type NumberFormat, parseFormat } from './number-format';
import { formulaFlag, type PackedRow } from './packed-row';
import { SharedStrings } from './shared-strings';

/** Error values by their number in the binary formats ([MS-XLS] 2.5.10). */
const errorTexts: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
};
const noStrings = new SharedStrings();

/** Packs cells as the library gives them, typed like those of an .xlsx file. */
export class LibraryCells {
  private readonly formats = new Map<string, NumberFormat>();

  constructor(private readonly date1904: boolean) {}

  /** Appends one cell to a row, or nothing where it is blank. */
  pack(row: PackedRow, column: number, cell: CellObject, fonts?: CellFonts): void {
    const hasFormula = cell.f !== undefined;
    const flag = hasFormula ? formulaFlag : 0;
    if (cell.t === 's') {
      const put = (tag: number, payload: string | number) =>
        void row.push(column, tag + flag, payload);
      putText(put, String(cell.v ?? ''), fonts?.font, fonts?.runs);
      return;
    }
    const raw = rawCell(cell, hasFormula);
    if (!raw) return;
    const formats = [this.formatOf(cell)];
    const context = { strings: noStrings, formats, date1904: this.date1904 };
    packCell(row, column, raw, context, 32_767);
  }

  private formatOf({ z }: CellObject): NumberFormat {
    if (z === undefined) return generalFormat;
    const code = String(z);
    let format = this.formats.get(code);
    if (!format) this.formats.set(code, (format = parseFormat(code)));
    return format;
  }
}

function rawCell(cell: CellObject, hasFormula: boolean): RawCell | undefined {
  const raw = (type: string, value?: string): RawCell => ({
    type,
    style: 0,
    value,
    inline: undefined,
    hasFormula,
  });
  if (cell.t === 'b') return raw('b', cell.v ? '1' : '0');
  if (cell.t === 'e') return raw('e', errorTexts[Number(cell.v)] ?? cell.w ?? '#N/A');
  if (cell.t === 'n') return raw('n', cell.v === undefined ? undefined : String(cell.v));
  if (cell.t === 'd') return raw('d', dayOf(cell.v));
  // A formula without a stored result.
  return hasFormula ? { ...raw('n'), value: undefined } : undefined;
}

function dayOf(value: CellObject['v']): string {
  return value instanceof Date ? value.toISOString() : String(value);
}
