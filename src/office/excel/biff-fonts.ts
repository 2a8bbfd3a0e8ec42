import { type LegacyFont, legacyFont } from '../vietnamese/legacy-font';
import type { FontRun } from '../vietnamese/repair-text';
import { biffRecords, ContinuedData } from './biff-records';

const types = {
  font: 0x31,
  continue: 0x3c,
  sheet: 0x85,
  richText: 0xd6,
  format: 0xe0,
  strings: 0xfc,
  sharedText: 0xfd,
  text: 0x204,
  formula: 0x06,
  beginning: 0x809,
} as const;
const biff8 = 0x0600;

/** The font of a cell's text, and of its parts. */
export interface CellFonts {
  font?: LegacyFont;
  runs?: FontRun[];
}

/**
 * The legacy fonts of the texts of an .xls file, which the library that reads it does not tell.
 */
export class BiffFonts {
  private readonly fonts: (LegacyFont | undefined)[] = [];
  private readonly fontOfFormat: number[] = [];
  private readonly starts: number[] = [];
  private readonly runs: (FontRun[] | undefined)[] = [];
  private readonly cells = new Map<string, CellFonts>();
  private version = biff8;

  /**
   * @param stream the Workbook or Book stream
   * @returns undefined where the file has no legacy font
   */
  static read(stream: Buffer): BiffFonts | undefined {
    const fonts = new BiffFonts();
    fonts.readGlobals(stream);
    if (!fonts.fonts.some(Boolean)) return undefined;
    fonts.readCells(stream);
    return fonts;
  }

  /** @param sheet index of the sheet as the workbook lists it; row and column from 1. */
  of(sheet: number, row: number, column: number): CellFonts | undefined {
    return this.cells.get(`${sheet} ${row} ${column}`);
  }

  private readGlobals(stream: Buffer): void {
    let strings: Buffer[] | undefined;
    let known = false;
    for (const { type, data } of biffRecords(stream)) {
      if (type === types.beginning && !known) {
        this.version = data.readUInt16LE(0);
        known = true;
      } else if (type === types.font) this.addFont(data);
      else if (type === types.format && data.length >= 2)
        this.fontOfFormat.push(data.readUInt16LE(0));
      else if (type === types.sheet && data.length >= 4) this.starts.push(data.readUInt32LE(0));
      if (type === types.strings) strings = [data];
      else if (type === types.continue && strings) strings.push(data);
      else if (strings) {
        this.readStrings(strings);
        strings = undefined;
      }
    }
  }

  private addFont(data: Buffer): void {
    const length = data[14] ?? 0;
    const wide = this.version === biff8 && ((data[15] ?? 0) & 1) === 1;
    const from = this.version === biff8 ? 16 : 15;
    const name = data.toString(wide ? 'utf16le' : 'latin1', from, from + length * (wide ? 2 : 1));
    this.fonts.push(legacyFont(name));
    // Number 4 is not used: references to later fonts count one more.
    if (this.fonts.length === 4) this.fonts.push(undefined);
  }

  /** Where the fonts change within the shared texts ([MS-XLS] 2.4.265). */
  private readStrings(parts: Buffer[]): void {
    const data = new ContinuedData(parts);
    data.skip(4);
    const count = data.long();
    for (let index = 0; index < count && !data.atEnd; index++) {
      const length = data.word();
      const flags = data.byte();
      const runCount = flags & 8 ? data.word() : 0;
      const extra = flags & 4 ? data.long() : 0;
      data.skipCharacters(length, (flags & 1) === 1);
      const runs: FontRun[] = [];
      for (let run = 0; run < runCount; run++) {
        const start = data.word();
        runs.push({ start, font: this.fonts[data.word()] ?? null });
      }
      data.skip(extra);
      if (runs.length > 0) this.runs[index] = runs;
    }
  }

  private readCells(stream: Buffer): void {
    let sheet = -1;
    for (const { type, at, data } of biffRecords(stream)) {
      if (type === types.beginning) {
        const listed = this.starts.indexOf(at);
        if (listed >= 0) sheet = listed;
      } else if (isText(type) && data.length >= 6 && sheet >= 0) this.addCell(sheet, type, data);
    }
  }

  private addCell(sheet: number, type: number, data: Buffer): void {
    const font = this.fonts[this.fontOfFormat[data.readUInt16LE(4)] ?? 0];
    const runs =
      type === types.sharedText && data.length >= 10 ? this.runs[data.readUInt32LE(6)] : undefined;
    if (!font && !runs) return;
    const key = `${sheet} ${data.readUInt16LE(0) + 1} ${data.readUInt16LE(2) + 1}`;
    this.cells.set(key, { ...(font ? { font } : {}), ...(runs ? { runs } : {}) });
  }
}

function isText(type: number): boolean {
  return (
    type === types.sharedText ||
    type === types.text ||
    type === types.richText ||
    type === types.formula
  );
}
