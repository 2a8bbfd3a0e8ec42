import type { EventEmitter } from 'node:events';
import { once } from 'node:events';
import type { Style, Worksheet } from 'exceljs';
import { columnLetters } from './cell-address';

/** Text gathered before it is handed on: fewer, larger pieces are deflated sooner. */
const PIECE = 64 * 1024;
/** Bytes that may wait to be deflated. */
const MOST_WAITING = 1024 * 1024;
const MS_A_DAY = 86_400_000;
/** Days from 30 December 1899, where Excel's days begin, to 1 January 1970. */
const BEFORE_1970 = 25_569;
/** The type of a date among ExcelJS's types of cells. */
const DATE = 4;
const NUMBER = 2;

/** What a sheet that is written row by row keeps inside: ExcelJS pins no better door for plain rows. */
interface Insides {
  _rowZero: number;
  _rows: unknown[];
  _workbook: { styles: { addStyleModel(style: Partial<Style>, type: number): number } };
  stream: {
    write(text: string): unknown;
    pipes: (EventEmitter & { writableLength: number })[];
  };
}

/** What stands in a cell and how it looks. */
export interface DataCell {
  content: string | number | boolean | Date | null;
  style: Partial<Style>;
}

/**
 * Writes rows of plain cells straight as XML: ExcelJS builds a row, cells and models of both for each,
 * which costs several times as much. Everything around the rows stays its own.
 */
export class DataRows {
  private readonly inside: Insides;
  private readonly letters: string[];
  private readonly ids = new Map<Partial<Style>, number>();
  private waiting = '';

  constructor(sheet: Worksheet, columns: number) {
    this.inside = sheet as unknown as Insides;
    this.letters = Array.from({ length: columns }, (_, at) => columnLetters(at + 1));
  }

  /** The first row that nothing was written to yet. */
  get free(): number {
    return this.inside._rowZero + this.inside._rows.length;
  }

  /** @param height in points; left out: as high as one line. @returns the number of the row. */
  add(cells: readonly DataCell[], height?: number): number {
    const number = this.inside._rowZero;
    if (this.inside._rows.length > 0) throw new Error('A row above is not finished.');
    this.inside._rowZero += 1;
    let xml = `<row r="${number}"`;
    if (height !== undefined) xml += ` ht="${height}" customHeight="1"`;
    xml += '>';
    cells.forEach(({ content, style }, at) => {
      xml += `<c r="${this.letters[at]}${number}" s="${this.idOf(style, content)}"${valueXml(content)}`;
    });
    this.waiting += `${xml}</row>`;
    if (this.waiting.length > PIECE) this.flush();
    return number;
  }

  /** Hands on what was gathered: before anything else is written to the sheet. */
  flush(): void {
    if (this.waiting === '') return;
    this.inside.stream.write(this.waiting);
    this.waiting = '';
  }

  /** Waits until most of what was handed on is deflated, so that it does not pile up in memory. */
  async keptUp(): Promise<void> {
    const [pipe] = this.inside.stream.pipes;
    while (pipe && pipe.writableLength > MOST_WAITING) await once(pipe, 'drain');
  }

  private idOf(style: Partial<Style>, content: DataCell['content']): number {
    let id = this.ids.get(style);
    if (id === undefined) {
      const type = content instanceof Date ? DATE : NUMBER;
      id = this.inside._workbook.styles.addStyleModel(style, type);
      this.ids.set(style, id);
    }
    return id;
  }
}

/** The rest of a cell's element. */
function valueXml(content: DataCell['content']): string {
  if (content === null) return '/>';
  if (typeof content === 'string') return ` t="str"><v>${escaped(content)}</v></c>`;
  if (typeof content === 'boolean') return ` t="b"><v>${content ? 1 : 0}</v></c>`;
  const number = content instanceof Date ? content.getTime() / MS_A_DAY + BEFORE_1970 : content;
  return `><v>${number}</v></c>`;
}

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

// eslint-disable-next-line no-control-regex -- Excel takes no delete sign
const escaped = (text: string): string =>
  /[&<>"\u007f]/.test(text) ? text.replace(/[&<>"\u007f]/g, (sign) => SIGNS[sign] ?? '') : text;
