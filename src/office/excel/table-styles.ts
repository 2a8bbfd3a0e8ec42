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
/** In a cell to be filled in nobody knows yet which of the two it will be. */
const ANY_NUMBER = 'General';

interface StyleOptions {
  bold?: boolean;
  whole?: boolean;
  empty?: boolean;
  colour?: CellColour;
}

const cache = new Map<string, Partial<Style>>();

/** Style of the cells of a column that nothing stands in yet, so that what is typed stays as it is. */
export const columnStyle = (kind: TableColumn['kind']): Partial<Style> => ({
  font: fonts.table,
  numFmt: kind === 'number' ? ANY_NUMBER : numberFormats[kind],
});

/** Style of a data cell. One object serves all cells that look alike, which keeps the writer fast. */
export function dataStyle(kind: TableColumn['kind'], options: StyleOptions): Partial<Style> {
  const { bold = false, whole = false, empty = false, colour = '' } = options;
  const key = `${kind}|${bold}|${whole}|${empty}|${colour}`;
  let style = cache.get(key);
  if (!style) cache.set(key, (style = makeDataStyle(kind, options)));
  return style;
}

function makeDataStyle(
  kind: TableColumn['kind'],
  { bold, whole, empty, colour }: StyleOptions,
): Partial<Style> {
  const horizontal = kind === 'text' ? 'left' : kind === 'day' ? 'center' : 'right';
  return {
    font: bold ? fonts.tableBold : fonts.table,
    border: allBorders,
    numFmt: numberFormatOf(kind, { whole, empty }),
    alignment: { horizontal, vertical: 'top', wrapText: kind === 'text' },
    ...(colour && {
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: colours[colour] } } as Fill,
    }),
  };
}

function numberFormatOf(kind: TableColumn['kind'], { whole, empty }: StyleOptions): string {
  if (kind !== 'number') return numberFormats[kind];
  if (empty) return ANY_NUMBER;
  return whole ? wholeNumber : numberFormats.number;
}
