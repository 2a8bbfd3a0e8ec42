import type { Borders, Fill, Style } from 'exceljs';
import type { CellColour, TableColumn } from './table';

const typeface = 'Times New Roman';

/** Sizes follow Decree 30/2020, annex I: 12–13 for the heading, 13–14 for the title; 11 inside tables. */
export const fonts = {
  table: { name: typeface, size: 11 },
  tableBold: { name: typeface, size: 11, bold: true },
  numbering: { name: typeface, size: 10, italic: true },
  agency: { name: typeface, size: 12 },
  agencyBold: { name: typeface, size: 12, bold: true },
  motto: { name: typeface, size: 13, bold: true, underline: true },
  title: { name: typeface, size: 14, bold: true },
  subtitle: { name: typeface, size: 13, italic: true },
  note: { name: typeface, size: 11, italic: true },
  signature: { name: typeface, size: 13, bold: true },
} as const;

const thin = { style: 'thin' } as const;
export const allBorders: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin };

export const headerFill: Fill = {
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb: 'FFEDEDED' },
};

const colours: Record<CellColour, string> = {
  green: 'FFE2F0D9',
  yellow: 'FFFFF2CC',
  red: 'FFF8CBAD',
  grey: 'FFE7E6E6',
};

const numberFormats: Record<TableColumn['kind'], string> = {
  text: '@',
  number: '#,##0.###',
  plain: '0',
  money: '#,##0',
  day: 'dd/mm/yyyy',
  percent: '0.0%',
};

/** Fractions keep their digits; whole numbers must not end in a bare decimal mark. */
const wholeNumber = '#,##0';

const cache = new Map<string, Partial<Style>>();

/** Style of a data cell. One object serves all cells that look alike, which keeps the writer fast. */
export function dataStyle(
  kind: TableColumn['kind'],
  options: { bold?: boolean; whole?: boolean; colour?: CellColour },
): Partial<Style> {
  const key = `${kind}|${options.bold ?? false}|${options.whole ?? false}|${options.colour ?? ''}`;
  let style = cache.get(key);
  if (!style) cache.set(key, (style = makeDataStyle(kind, options)));
  return style;
}

function makeDataStyle(
  kind: TableColumn['kind'],
  { bold, whole, colour }: { bold?: boolean; whole?: boolean; colour?: CellColour },
): Partial<Style> {
  const horizontal = kind === 'text' ? 'left' : kind === 'day' ? 'center' : 'right';
  return {
    font: bold ? fonts.tableBold : fonts.table,
    border: allBorders,
    numFmt: kind === 'number' && whole ? wholeNumber : numberFormats[kind],
    alignment: { horizontal, vertical: 'top', wrapText: kind === 'text' },
    ...(colour && {
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: colours[colour] } } as Fill,
    }),
  };
}
