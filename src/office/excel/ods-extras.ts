import { type LegacyFont, legacyFont } from '../vietnamese/legacy-font';
import type { CellFonts } from './biff-fonts';
import { isOn, prefixedAttribute, type XmlHandler } from './xml-handler';
import { parseXml } from './xml-parser';
import type { ZipArchive } from './zip-archive';

type Attributes = Readonly<Record<string, string>>;

/** Rows or cells repeated oftener than this are the empty rest of the sheet. */
const mostRepeated = 10_000;

/** What the library does not tell of one sheet of an .ods file. */
export class OdsSheet {
  hidden = false;
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns: number[] = [];
  readonly fonts = new Map<string, LegacyFont>();

  /** The font of a cell; row and column from 1. */
  fontsOf(row: number, column: number): CellFonts | undefined {
    const font = this.fonts.get(`${row} ${column}`);
    return font && { font };
  }
}

/**
 * Reads hidden sheets, rows and columns, and legacy fonts of an .ods file (OpenDocument 1.2 part 1,
 * chapter 9), by name of the sheet.
 */
export async function readOdsExtras(archive: ZipArchive): Promise<Map<string, OdsSheet>> {
  const reader = new OdsReader();
  for (const part of ['styles.xml', 'content.xml']) {
    if (archive.find(part)) await parseXml(archive.read(part), part, reader);
  }
  return reader.sheets;
}

class OdsReader implements XmlHandler {
  readonly sheets = new Map<string, OdsSheet>();
  private style = '';
  private readonly fonts = new Map<string, LegacyFont>();
  private readonly hiddenTables = new Set<string>();
  private sheet: OdsSheet | undefined;
  private columnStyles: (string | undefined)[] = [];
  private row = 0;
  private rows = 1;
  private column = 0;

  open(name: string, attributes: Attributes): void {
    const of = (key: string) => prefixedAttribute(attributes, key);
    if (name === 'style') this.openStyle(of('name') ?? '', of('parent-style-name'));
    else if (name === 'text-properties' && this.style) {
      const font = legacyFont(of('font-name') ?? of('font-family') ?? '');
      if (font) this.fonts.set(this.style, font);
    } else if (name === 'table-properties' && of('display') === 'false') {
      this.hiddenTables.add(this.style);
    } else if (name === 'table' && of('name') !== undefined) this.openTable(of);
    else if (this.sheet) this.openInTable(name, of, this.sheet);
  }

  close(name: string): void {
    if (name === 'style') this.style = '';
    else if (name === 'table') this.sheet = undefined;
  }

  private openStyle(name: string, parent: string | undefined): void {
    this.style = name;
    const font = parent === undefined ? undefined : this.fonts.get(parent);
    if (font) this.fonts.set(name, font);
  }

  private openTable(of: (key: string) => string | undefined): void {
    this.sheet = new OdsSheet();
    this.sheet.hidden = this.hiddenTables.has(of('style-name') ?? '') || isOn(of('hidden'));
    this.sheets.set(of('name')!, this.sheet);
    this.columnStyles = [];
    // The first row adds the one that is not there.
    this.row = 0;
    this.rows = 1;
  }

  private openInTable(name: string, of: (key: string) => string | undefined, sheet: OdsSheet) {
    if (name === 'table-column') {
      const hidden = isHidden(of('visibility'));
      for (let left = repeated(of('number-columns-repeated')); left > 0; left--) {
        this.columnStyles.push(of('default-cell-style-name'));
        if (hidden) sheet.hiddenColumns.push(this.columnStyles.length);
      }
    } else if (name === 'table-row') {
      this.row += this.rows;
      const wanted = Number(of('number-rows-repeated') ?? 1);
      this.rows = Number.isSafeInteger(wanted) && wanted > 0 ? wanted : 1;
      this.column = 0;
      if (!isHidden(of('visibility'))) return;
      for (let at = 0; at < Math.min(this.rows, mostRepeated); at++) {
        sheet.hiddenRows.add(this.row + at);
      }
    } else if (name === 'table-cell' || name === 'covered-table-cell') {
      const many = repeated(of('number-columns-repeated'));
      this.addFonts(of('style-name'), many, sheet);
      this.column += many;
    }
  }

  private addFonts(style: string | undefined, many: number, sheet: OdsSheet): void {
    if (this.fonts.size === 0 || this.rows > mostRepeated || many > mostRepeated / 10) return;
    for (let column = this.column + 1; column <= this.column + many; column++) {
      const font = this.fonts.get(style ?? this.columnStyles[column - 1] ?? '');
      if (!font) continue;
      for (let at = 0; at < Math.min(this.rows, 100); at++) {
        sheet.fonts.set(`${this.row + at} ${column}`, font);
      }
    }
  }
}

const isHidden = (visibility: string | undefined) =>
  visibility === 'collapse' || visibility === 'filter';

function repeated(text: string | undefined): number {
  const count = Number(text ?? 1);
  return Number.isSafeInteger(count) && count > 0 ? Math.min(count, mostRepeated * 2) : 1;
}
