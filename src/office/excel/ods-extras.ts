import type { CellFonts } from './biff-fonts';
import { OdsFonts, OdsText } from './ods-fonts';
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
  readonly fonts = new Map<string, CellFonts & { text?: string }>();

  /**
   * The fonts of a cell; row and column from 1.
   *
   * @param text as the library has it: where it differs, nobody knows which part of it has which font
   */
  fontsOf(row: number, column: number, text: unknown): CellFonts | undefined {
    const fonts = this.fonts.get(`${row} ${column}`);
    if (!fonts?.runs || fonts.text === text) return fonts;
    return fonts.font && { font: fonts.font };
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
  private style: string | undefined;
  private readonly fonts = new OdsFonts();
  private readonly hiddenTables = new Set<string>();
  private sheet: OdsSheet | undefined;
  private columnStyles: (string | undefined)[] = [];
  private row = 0;
  private rows = 1;
  private column = 0;
  /** The cell that is open: how many it stands for, its style and its text. */
  private cell: { many: number; style: string | undefined; text: OdsText } | undefined;
  private inRemark = false;

  open(name: string, attributes: Attributes): void {
    const of = (key: string) => prefixedAttribute(attributes, key);
    if (name === 'font-face') this.fonts.addFace(of('name') ?? '', of('font-family') ?? '');
    else if (name === 'style' || (name === 'default-style' && of('family') === 'table-cell')) {
      this.style = of('name') ?? '';
      this.fonts.addStyle(this.style, of('parent-style-name'));
    } else if (name === 'text-properties' && this.style !== undefined) {
      const face = of('font-name') ?? of('font-family');
      if (face !== undefined) this.fonts.setFont(this.style, face);
    } else if (name === 'table-properties' && of('display') === 'false') {
      this.hiddenTables.add(this.style ?? '');
    } else if (name === 'table' && of('name') !== undefined) this.openTable(of);
    else if (this.cell) this.openInCell(name, of, this.cell.text);
    else if (this.sheet) this.openInTable(name, of, this.sheet);
  }

  close(name: string): void {
    if (name === 'style' || name === 'default-style') this.style = undefined;
    else if (name === 'table') this.sheet = undefined;
    else if (name === 'annotation') this.inRemark = false;
    else if (this.cell && isCell(name)) this.closeCell();
    else if (this.inRemark) return;
    else if (name === 'p') this.cell?.text.closeParagraph();
    else if (name === 'span') this.cell?.text.closeSpan();
  }

  text(characters: string): void {
    if (!this.inRemark) this.cell?.text.add(characters);
  }

  private openInCell(name: string, of: (key: string) => string | undefined, text: OdsText): void {
    if (name === 'annotation') this.inRemark = true;
    if (this.inRemark) return;
    if (name === 'p') text.openParagraph();
    else if (name === 'span') text.openSpan(this.fonts.of(of('style-name') ?? ''));
    else if (name === 's') text.addSpace(' '.repeat(Math.min(repeated(of('c')), mostRepeated)));
    else if (name === 'tab') text.addSpace('\t');
    else if (name === 'line-break') text.addSpace('\n');
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
    } else if (isCell(name)) {
      const many = repeated(of('number-columns-repeated'));
      this.cell = { many, style: of('style-name'), text: new OdsText() };
    }
  }

  private closeCell(): void {
    const { many, style, text } = this.cell!;
    this.cell = undefined;
    const from = this.column;
    this.column += many;
    if (!this.fonts.any || this.rows > mostRepeated || many > mostRepeated / 10) return;
    for (let column = from + 1; column <= from + many; column++) {
      const own = this.fonts.of(style ?? this.columnStyles[column - 1] ?? '');
      const fonts = text.fonts((own === undefined ? this.fonts.of('') : own) ?? undefined);
      if (!fonts) continue;
      for (let at = 0; at < Math.min(this.rows, 100); at++) {
        this.sheet?.fonts.set(`${this.row + at} ${column}`, fonts);
      }
    }
  }
}

const isCell = (name: string) => name === 'table-cell' || name === 'covered-table-cell';

const isHidden = (visibility: string | undefined) =>
  visibility === 'collapse' || visibility === 'filter';

function repeated(text: string | undefined): number {
  const count = Number(text ?? 1);
  return Number.isSafeInteger(count) && count > 0 ? Math.min(count, mostRepeated * 2) : 1;
}
