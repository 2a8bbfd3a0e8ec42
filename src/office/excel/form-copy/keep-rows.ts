import { columnLetters, rangeOf } from '../cell-address';
import type { Merge } from '../workbook';
import type { MarkedStyles } from './marked-styles';
import { inlineText } from './replace-rows';
import { RowPlaces } from './row-places';
import { ownFormulas } from './shared-formulas';
import { cutSheet, escapeXml, rowXml, unescapeXml, type XmlCell, type XmlRow } from './sheet-xml';

/** A row that stays in a sheet, and what is said of it. */
export interface KeptRow {
  number: number;
  /** Columns whose cells are marked. */
  marked: readonly number[];
  /** What stands in the column of reasons; none for a caption of a group. */
  reason?: string;
  /** Texts in the place of what the file says. */
  values: ReadonlyMap<number, string>;
  /** Columns where a tall merged cell speaks for this row: its value is written into it. */
  inherited: readonly number[];
}

/** What is left of a sheet: its head, some rows below it, and a column of reasons. */
export interface KeptSheet {
  name: string;
  /** Last row of the head, which stays as it is. */
  head: number;
  rows: readonly KeptRow[];
  /** Where the reasons stand, and the rows over which their heading reaches; absent where there are none. */
  reasons?: { column: number; heading: string; top: number; bottom: number };
}

const REASON_WIDTH = 60;
const EMPTY: Omit<XmlCell, 'column'> = {
  ...{ style: null, type: null, formula: null, value: null, inline: null },
};

/**
 * Takes rows out of a sheet. What stays keeps its letters: styles, widths, pictures, rules; formulas that rest on
 * rows that are gone become their values.
 * @param others names of the sheets that lose rows too.
 * @throws UnknownSheetXml.
 */
export function keepRows(
  xml: string,
  sheet: KeptSheet,
  styles: MarkedStyles,
  others: ReadonlySet<string>,
): string {
  const { head, rows, reasons, name } = sheet;
  const places = placesOf(sheet);
  const merges = [...xml.matchAll(/<mergeCell\b[^>]*\sref="([^"]*)"/g)].flatMap(
    ([, ref]) => rangeOf(ref!) ?? [],
  );
  const tall = merges.filter(({ top, bottom }) => bottom > head && bottom > top);
  const tops = new Set(tall.map(({ top }) => top));
  const wanted = new Set(rows.map(({ number }) => number));
  const cut = cutSheet(xml, (row) => row <= head || wanted.has(row) || tops.has(row));
  const own = ownFormulas(cut.rows);
  const byNumber = new Map(own.map((row) => [row.number, row]));
  const placed = rows.map((kept) => {
    const row = byNumber.get(kept.number) ?? { number: kept.number, attributes: '', cells: [] };
    return placedRow(row, kept, { tall, byNumber, styles, sheet });
  });
  const above = own
    .filter(({ number }) => number <= head)
    .map((row) => headRow(row, sheet, styles));
  const all = [...above, ...placed].map((row) => ({
    ...row,
    cells: row.cells.map((cell) => settled(cell, places, name, others)),
    number: places.of(row.number)!,
  }));
  const body = all.map(rowXml).join('');
  const before = reasons ? withColumn(cut.before, reasons.column) : cut.before;
  return movedAround(before, places) + body + movedAround(withHeading(cut.after, reasons), places);
}

/** Where the rows of a sheet stand afterwards. */
export const placesOf = ({ head, rows }: KeptSheet): RowPlaces =>
  new RowPlaces(
    head,
    rows.map(({ number }) => number),
  );

interface Surroundings {
  tall: readonly Merge[];
  byNumber: ReadonlyMap<number, XmlRow>;
  styles: MarkedStyles;
  sheet: KeptSheet;
}

function placedRow(row: XmlRow, kept: KeptRow, around: Surroundings): XmlRow {
  const { tall, byNumber, styles, sheet } = around;
  const cells = new Map(row.cells.map((cell) => [cell.column, cell]));
  const cellAt = (column: number): XmlCell => cells.get(column) ?? { ...EMPTY, column };
  for (const column of kept.inherited) {
    const merge = tall.find(
      ({ top, bottom, left, right }) =>
        top < row.number && bottom >= row.number && left <= column && right >= column,
    );
    const master = byNumber.get(merge?.top ?? 0)?.cells.find((each) => each.column === merge!.left);
    if (master) cells.set(column, { ...frozen(master), column });
  }
  for (const [column, text] of kept.values) {
    const { style } = cellAt(column);
    cells.set(column, { ...EMPTY, column, style, type: 'inlineStr', inline: inlineText(text) });
  }
  const marked = new Set(kept.marked);
  for (const [column, cell] of cells)
    if (!marked.has(column)) cells.set(column, { ...cell, style: styles.unmarked(cell.style) });
  for (const column of marked) {
    const cell = cellAt(column);
    cells.set(column, { ...cell, style: styles.marked(cell.style) });
  }
  const at = sheet.reasons?.column;
  if (at !== undefined && kept.reason !== undefined) {
    const style = styles.reason(null);
    const inline = inlineText(kept.reason);
    cells.set(at, { ...EMPTY, column: at, style, type: 'inlineStr', inline });
  }
  // Nobody sees a bad row that is filtered away, nor a reason of four lines in a row of one.
  const attributes = row.attributes.replace(/\s(?:hidden|collapsed|ht|customHeight)="[^"]*"/g, '');
  return {
    ...{ number: row.number, attributes },
    cells: [...cells.values()].sort((a, b) => a.column - b.column),
  };
}

/** The head with the heading of the reasons, in the look of the heading beside it. */
function headRow(row: XmlRow, { reasons }: KeptSheet, styles: MarkedStyles): XmlRow {
  if (!reasons || row.number < reasons.top || row.number > reasons.bottom) return row;
  const { column, heading, top } = reasons;
  const others = row.cells.filter((cell) => cell.column !== column);
  const beside = others.findLast((cell) => cell.column < column);
  const style = styles.unmarked(beside?.style ?? null);
  const text = row.number === top ? { type: 'inlineStr', inline: inlineText(heading) } : {};
  const cells = [...others, { ...EMPTY, column, style, ...text }];
  return { ...row, cells: cells.sort((a, b) => a.column - b.column) };
}

/** The cell with its formula as it reads in its new place, or with its value. */
function settled(
  cell: XmlCell,
  places: RowPlaces,
  sheet: string,
  others: ReadonlySet<string>,
): XmlCell {
  if (cell.formula === null) return cell;
  const moved = places.formula(unescapeXml(cell.formula), sheet, others);
  if (moved !== undefined) return { ...cell, formula: escapeXml(moved) };
  // A formula whose value nobody knows stays: the cell would be empty without a word.
  return cell.value === null ? cell : frozen(cell);
}

/** The cell with the value that its formula had. */
function frozen(cell: XmlCell): XmlCell {
  if (cell.formula === null) return cell;
  if (cell.type !== 'str' || cell.value === null) return { ...cell, formula: null };
  const inline = `<t xml:space="preserve">${cell.value}</t>`;
  return { ...cell, formula: null, type: 'inlineStr', inline, value: null };
}

/** A width for the reasons; what said so of that column before goes. */
function withColumn(xml: string, column: number): string {
  const width = `<col min="${column}" max="${column}" width="${REASON_WIDTH}" customWidth="1"/>`;
  const open = /<cols>([\s\S]*?)<\/cols>/.exec(xml);
  if (!open) return xml.replace(/<sheetData\b/, `<cols>${width}</cols><sheetData`);
  const columns = [...open[1]!.matchAll(/<col\b[^>]*\/>/g)].flatMap(([col]) => {
    const [min, max] = ['min', 'max'].map((name) =>
      Number(new RegExp(`\\s${name}="(\\d+)"`).exec(col)?.[1] ?? 0),
    ) as [number, number];
    const from = (start: number, end: number) =>
      start > end
        ? []
        : [
            {
              start,
              text: col
                .replace(/\smin="\d+"/, ` min="${start}"`)
                .replace(/\smax="\d+"/, ` max="${end}"`),
            },
          ];
    if (column < min || column > max) return from(min, max);
    return [...from(min, column - 1), ...from(column + 1, max)];
  });
  const all = [...columns, { start: column, text: width }].sort((a, b) => a.start - b.start);
  return xml.replace(open[0], `<cols>${all.map(({ text }) => text).join('')}</cols>`);
}

/** The heading of the reasons reaches over as many rows as the head has. */
function withHeading(xml: string, reasons: KeptSheet['reasons']): string {
  if (!reasons || reasons.top === reasons.bottom) return xml;
  const letters = columnLetters(reasons.column);
  const tag = `<mergeCell ref="${letters}${reasons.top}:${letters}${reasons.bottom}"/>`;
  if (xml.includes(tag)) return xml;
  // Without any merged cells, headings of several rows are read from what stands below them.
  return xml.replace('</mergeCells>', `${tag}</mergeCells>`);
}

const LISTED =
  /(<(?:hyperlink|protectedRange|ignoredError)\b[^>]*?\s(?:sqref|ref)=")([^"]*)("[^>]*?(?:\/>|>[\s\S]*?<\/(?:hyperlink|protectedRange|ignoredError)>))/g;
const RULED =
  /<(conditionalFormatting|dataValidation)\b[^>]*?\ssqref="([^"]*)"[^>]*?(?:\/>|>[\s\S]*?<\/\1>)/g;

/** What stands around the rows: merged cells, rules, links, filters, pages, where the window stood. */
function movedAround(xml: string, places: RowPlaces): string {
  const text = xml
    .replace(/<mergeCell\b[^>]*\sref="([^"]*)"[^>]*\/>/g, (whole, ref: string) => {
      const { top, bottom } = rangeOf(ref) ?? { top: 0, bottom: 0 };
      if (bottom <= places.head) return whole;
      const row = top === bottom ? places.of(top) : undefined;
      return row === undefined ? '' : whole.replace(ref, places.ranges(ref));
    })
    .replace(LISTED, (_, start: string, list: string, end: string) => {
      const moved = places.ranges(list);
      return moved === '' ? '' : start + moved + end;
    })
    .replace(RULED, (whole, __: string, list: string) => {
      const moved = places.ranges(list);
      if (moved === '') return '';
      const rule = (___: string, start: string, formula: string, end: string) =>
        start + escapeXml(places.rule(unescapeXml(formula), list)) + end;
      return whole
        .replace(` sqref="${list}"`, ` sqref="${moved}"`)
        .replace(/(<formula\d?>)([^<]*)(<\/formula\d?>)/g, rule);
    })
    // What a filter hides would be hidden among the bad rows too.
    .replace(
      /<autoFilter\b[^>]*?\sref="([^"]*)"[^>]*?(?:\/>|>[\s\S]*?<\/autoFilter>)/g,
      (_, ref: string) => `<autoFilter ref="${places.ranges(ref) || ref}"/>`,
    )
    .replace(/<(rowBreaks|sortState)\b[^>]*?(?:\/>|>[\s\S]*?<\/\1>)/g, '')
    .replace(/<dimension\b[^>]*\/>/, '')
    .replace(/\stopLeftCell="[^"]*"/g, '');
  return counted(counted(text, 'mergeCell'), 'dataValidation').replace(
    /<(hyperlinks|ignoredErrors|protectedRanges)>\s*<\/\1>/g,
    '',
  );
}

/** A container that says how many it holds; an empty one goes. */
function counted(xml: string, name: string): string {
  const left = (xml.match(new RegExp(`<${name}\\b`, 'g')) ?? []).length;
  const container = new RegExp(`<${name}s\\b[^>]*>\\s*</${name}s>`);
  return xml
    .replace(container, '')
    .replace(new RegExp(`(<${name}s\\b[^>]*?\\scount=")\\d+"`), `$1${left}"`);
}
