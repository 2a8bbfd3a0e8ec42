import { columnLetters, columnOfAddress } from '../cell-address';

/** A cell of a sheet as the file holds it; `inner` is what stands between its tags. */
export interface XmlCell {
  column: number;
  style: string | null;
  type: string | null;
  formula: string | null;
  /** The stored value as text: a number, an index of shared strings, a text. */
  value: string | null;
  /** Rich or plain text within the cell itself. */
  inline: string | null;
}

export interface XmlRow {
  number: number;
  /** Attributes of the row but its number and span: height, style, hidden. */
  attributes: string;
  cells: XmlCell[];
}

/** A sheet cut into its rows and what stands around them, which is kept to the letter. */
export interface XmlSheet {
  before: string;
  rows: XmlRow[];
  after: string;
}

/** The sheet is written in a way that this program does not change safely. */
export class UnknownSheetXml extends Error {}

const ROW = /<row\b((?:[^>"]|"[^"]*")*?)(?:\/>|>([\s\S]*?)<\/row>)/g;
const CELL = /<c\b((?:[^>"]|"[^"]*")*?)(?:\/>|>([\s\S]*?)<\/c>)/g;
/** The formula that others share. */
const SHARED = /<f\b[^>]*t="shared"[^>]*\sref=|<f\b[^>]*\sref="[^"]*"[^>]*t="shared"/;
const attribute = (text: string, name: string): string | null =>
  new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(text)?.[1] ?? null;

/**
 * Cuts the text of a sheet into rows; formulas that share one text each get their own.
 * @param wanted rows to keep, where a long sheet loses most of its rows; such as other formulas rest on stay too.
 * @throws UnknownSheetXml where its elements carry a prefix, or the rows are not where they should be.
 */
export function cutSheet(xml: string, wanted?: (row: number) => boolean): XmlSheet {
  const open = /<sheetData\s*(\/?)>/.exec(xml);
  if (!open) throw new UnknownSheetXml('no sheetData');
  const start = open.index + open[0].length;
  if (open[1]) {
    const before = `${xml.slice(0, open.index)}<sheetData>`;
    return { before, rows: [], after: `</sheetData>${xml.slice(start)}` };
  }
  const end = xml.indexOf('</sheetData>', start);
  if (end < 0) throw new UnknownSheetXml('sheetData does not end');
  const body = xml.slice(start, end);
  const rows: XmlRow[] = [];
  let [last, met] = [0, 0];
  for (const [, attributes = '', inner = ''] of body.matchAll(ROW)) {
    met += 1;
    const number = Number(attribute(attributes, 'r') ?? last + 1);
    if (!(number > last)) throw new UnknownSheetXml('rows out of order');
    last = number;
    if (wanted && !wanted(number) && !SHARED.test(inner)) continue;
    const kept = attributes.replace(/\s(?:r|spans)="[^"]*"/g, '');
    rows.push({ number, attributes: kept.trimEnd(), cells: cellsOf(inner) });
  }
  if ((body.match(/<row\b/g) ?? []).length !== met)
    throw new UnknownSheetXml('rows that are not read');
  return { before: xml.slice(0, start), rows, after: xml.slice(end) };
}

function cellsOf(inner: string): XmlCell[] {
  const cells: XmlCell[] = [];
  let last = 0;
  for (const [, attributes = '', content = ''] of inner.matchAll(CELL)) {
    const address = attribute(attributes, 'r');
    const column = address ? columnOfAddress(address) : last + 1;
    last = column;
    const type = attribute(attributes, 't');
    const formula = /<f\b((?:[^>"]|"[^"]*")*?)(?:\/>|>([\s\S]*?)<\/f>)/.exec(content);
    cells.push({
      ...{ column, type, style: attribute(attributes, 's') },
      formula: formula ? `${formula[1]!.trim()}\u0000${formula[2] ?? ''}` : null,
      value: /<v(?:\s[^>]*)?>([\s\S]*?)<\/v>/.exec(content)?.[1] ?? null,
      inline: /<is>([\s\S]*?)<\/is>/.exec(content)?.[1] ?? null,
    });
  }
  return cells;
}

/** One row as XML; a value that is no longer known is left out, the spreadsheet program computes it. */
export function rowXml({ number, attributes, cells }: XmlRow): string {
  const inner = cells
    .map(({ column, style, type, formula, value, inline }) => {
      const head = `<c r="${columnLetters(column)}${number}"${style === null ? '' : ` s="${style}"`}`;
      const kind = type === null || (value === null && inline === null) ? '' : ` t="${type}"`;
      const body =
        (formula === null ? '' : `<f>${formula}</f>`) +
        (inline === null ? '' : `<is>${inline}</is>`) +
        (value === null ? '' : `<v>${value}</v>`);
      return body === '' ? `${head}/>` : `${head}${kind}>${body}</c>`;
    })
    .join('');
  return `<row r="${number}"${attributes}>${inner}</row>`;
}

/** Text as it may stand in XML; what XML forbids is left out. */
export const escapeXml = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex -- these characters are what XML forbids
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

export const unescapeXml = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
