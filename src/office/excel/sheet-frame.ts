import type { Font, Row, Worksheet } from 'exceljs';
import { cleanText } from './cell-content';
import { remarkOn } from './cell-remark';
import type { SheetLayout, TableColumn } from './table';
import { allBorders, fonts, headerFill } from './table-styles';

/** National name and motto, as Decree 30/2020, annex I, has them. */
const nationalHeading = [
  { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', font: fonts.agencyBold },
  { text: 'Độc lập - Tự do - Hạnh phúc', font: fonts.motto },
];

type Alignment = 'left' | 'center';

/**
 * Which rows will make the header. Known beforehand, because a streamed sheet states its frozen rows
 * before its first row.
 */
export function headerRows(layout: SheetLayout): { first: number; last: number } {
  const letterhead = letterheadLines(layout).length;
  const above = (letterhead && letterhead + 1) + (layout.title.length && layout.title.length + 1);
  const levels = layout.columns.some(({ group }) => group) ? 2 : 1;
  return { first: above + 1, last: above + levels + (layout.numberingRow ? 1 : 0) };
}

/** Columns that are seen: what is written across the sheet reaches over these. */
export const seen = (columns: readonly TableColumn[]): TableColumn[] =>
  columns.filter(({ hidden }) => !hidden);

/** Writes what stands above the data. */
export function writeHead(sheet: Worksheet, layout: SheetLayout): void {
  writeLetterhead(sheet, layout);
  layout.title.forEach((line, at) =>
    writeAcross(sheet, at === 0 ? line.toLocaleUpperCase('vi') : line, seen(layout.columns), {
      font: at === 0 ? fonts.title : fonts.subtitle,
      align: 'center',
    }),
  );
  if (layout.title.length > 0) sheet.addRow([]).commit();
  writeHeader(sheet, layout.columns);
  if (layout.numberingRow) {
    const row = sheet.addRow(layout.columns.map((_, at) => `(${at + 1})`));
    row.eachCell((cell) => {
      cell.style = {
        font: fonts.numbering,
        border: allBorders,
        numFmt: '@',
        alignment: { horizontal: 'center', vertical: 'middle' },
      };
    });
    row.commit();
  }
}

/** Writes notes and signature blocks below the data. */
export function writeFoot(sheet: Worksheet, layout: SheetLayout): void {
  const { notes = [], signatures = [], placeAndDate } = layout;
  const columns = seen(layout.columns);
  for (const note of notes) {
    writeAcross(sheet, note, columns, { font: fonts.note, align: 'left' });
  }
  if (signatures.length === 0) return;
  sheet.addRow([]).commit();
  if (placeAndDate) {
    const row = sheet.addRow([]);
    const from = Math.floor(columns.length / 2) + 1;
    span(sheet, row, from, columns.length, placeAndDate, fonts.subtitle);
    row.commit();
  }
  const lines = [signatures.map(({ title }) => title), signatures.map(({ name }) => name ?? '')];
  lines.forEach((texts, line) => {
    // Room to sign and stamp between title and name.
    if (line === 1) for (let blank = 0; blank < 4; blank++) sheet.addRow([]).commit();
    const row = sheet.addRow([]);
    texts.forEach((text, at) => {
      const from = Math.floor((at * columns.length) / texts.length) + 1;
      const to = Math.max(from, Math.floor(((at + 1) * columns.length) / texts.length));
      span(sheet, row, from, to, text, fonts.signature);
    });
    row.commit();
  });
}

type LetterheadSide = { text: string; font: Partial<Font> } | undefined;

function letterheadLines(layout: SheetLayout): { left: LetterheadSide; right: LetterheadSide }[] {
  const agency = (layout.agency?.split('\n') ?? []).map((name, at, all) => ({
    text: name.toLocaleUpperCase('vi'),
    font: at === all.length - 1 ? fonts.agencyBold : fonts.agency,
  }));
  const nation = (layout.motto ?? agency.length > 0) ? nationalHeading : [];
  const length = Math.max(agency.length, nation.length);
  return Array.from({ length }, (_, at) => ({ left: agency[at], right: nation[at] }));
}

/** Bold capitals of the letterhead take more room than the letters of the table, and its lines more height. */
const CAPITALS = 0.75;
const HEAD_LINE_POINTS = 16;

const widthOf = (columns: readonly TableColumn[]): number =>
  columns.reduce((all, { width }) => all + width, 0);

/** After how many columns the right half of a letterhead begins: where the sheet is halved best. */
function middleOf(columns: readonly TableColumn[]): number {
  const half = widthOf(columns) / 2;
  const from = (at: number) => Math.abs(widthOf(columns.slice(0, at)) - half);
  let best = 1;
  for (let at = 2; at < columns.length; at += 1) if (from(at) < from(best)) best = at;
  return best;
}

function writeLetterhead(sheet: Worksheet, layout: SheetLayout): void {
  const columns = seen(layout.columns);
  const width = columns.length;
  const middle = middleOf(columns);
  const lines = letterheadLines(layout);
  for (const { left, right } of lines) {
    const row = sheet.addRow([]);
    if (left) span(sheet, row, 1, middle, left.text, left.font);
    if (right) span(sheet, row, Math.min(middle + 1, width), width, right.text, right.font);
    // Excel does not fit the height of merged cells by itself.
    const needed = Math.max(
      left ? linesNeeded(left.text, widthOf(columns.slice(0, middle)) * CAPITALS) : 1,
      right ? linesNeeded(right.text, widthOf(columns.slice(middle)) * CAPITALS) : 1,
    );
    if (needed > 1) row.height = HEAD_LINE_POINTS * needed;
    row.commit();
  }
  if (lines.length > 0) sheet.addRow([]).commit();
}

function writeHeader(sheet: Worksheet, columns: TableColumn[]): void {
  const grouped = columns.some(({ group }) => group);
  const top = sheet.addRow(columns.map(({ header, group }) => cleanText(group ?? header)));
  const bottom = grouped
    ? sheet.addRow(columns.map(({ header, group }) => (group ? cleanText(header) : null)))
    : top;
  for (const row of new Set([top, bottom])) {
    columns.forEach((_, at) => styleHeader(row, at + 1));
    const lines = columns.map(({ header, width }) => linesNeeded(header, width));
    row.height = 16 * Math.max(1, ...lines);
  }
  if (grouped) mergeHeader(sheet, columns, top.number, bottom.number);
  columns.forEach(({ remark, group }, at) => {
    const cell = (group ? bottom : top).getCell(at + 1);
    if (remark) remarkOn(cell, remark, { columns, below: bottom.number });
  });
  top.commit();
  if (bottom !== top) bottom.commit();
}

function styleHeader(row: Row, column: number): void {
  row.getCell(column).style = {
    font: fonts.tableBold,
    border: allBorders,
    fill: headerFill,
    numFmt: '@',
    alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
  };
}

function mergeHeader(sheet: Worksheet, columns: TableColumn[], top: number, bottom: number): void {
  for (let from = 0; from < columns.length;) {
    const { group } = columns[from]!;
    let to = from;
    while (group && columns[to + 1]?.group === group) to++;
    if (!group) sheet.mergeCells(top, from + 1, bottom, from + 1);
    else if (to > from) sheet.mergeCells(top, from + 1, top, to + 1);
    from = to + 1;
  }
}

function writeAcross(
  sheet: Worksheet,
  text: string,
  columns: TableColumn[],
  look: { font: Partial<Font>; align: Alignment },
): void {
  const row = sheet.addRow([]);
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  // Excel does not fit the height of merged cells by itself.
  row.height = 20 * linesNeeded(text, width * 0.8);
  span(sheet, row, 1, columns.length, text, look.font, look.align);
  row.commit();
}

function span(
  sheet: Worksheet,
  row: Row,
  from: number,
  to: number,
  text: string,
  font: Partial<Font>,
  horizontal: Alignment = 'center',
): void {
  const cell = row.getCell(from);
  cell.value = cleanText(text);
  cell.style = { font, numFmt: '@', alignment: { horizontal, vertical: 'middle', wrapText: true } };
  if (to > from) sheet.mergeCells(row.number, from, row.number, to);
}

/** Lines that a text takes in a column of so many characters; some programs fit no heights by themselves. */
export function linesNeeded(text: string, width: number): number {
  if (text.length < width && !text.includes('\n')) return 1;
  return text
    .split('\n')
    .reduce(
      (lines, line) => lines + Math.max(1, Math.ceil(line.length / Math.max(1, width - 1))),
      0,
    );
}
