import type { TableColumn, TableValue } from '../office/excel/table';
import type { ColumnDeclaration, RowValue } from './declaration';
import { isOrdinal } from './match-columns';
import { isYear, valueText } from './value-text';

/** Widths in characters: enough to type in, yet so few that some twenty columns can be read on a printed page. */
const WIDTHS: Record<ColumnDeclaration['type'], number> = {
  text: 14,
  integer: 8,
  decimal: 9,
  money: 16,
  quantity: 9,
  day: 12,
  choice: 14,
  flag: 9,
};
const ORDINAL_WIDTH = 6;
const NOTE_WIDTH = 18;
/** From this length on a text column holds sentences. */
const WIDE_TEXT = 1000;
const WIDE = 28;

/** The column of a workbook for a declared one: its heading is the one by which it is read again. */
export function tableColumnOf(column: ColumnDeclaration): TableColumn {
  const { key, header } = column;
  const width = Math.max(usualWidth(column), longestWord(header.vi) + 2);
  return { key, header: header.vi, width, kind: kindOf(column) };
}

function usualWidth(column: ColumnDeclaration): number {
  const { key, type, maxLength = 0 } = column;
  if (isOrdinal(column)) return ORDINAL_WIDTH;
  if (key === 'note') return NOTE_WIDTH;
  return type === 'text' && maxLength >= WIDE_TEXT ? WIDE : WIDTHS[type];
}

/** A stored value as it stands in a cell: numbers as numbers, days as days, choices by their words. */
export function tableValueOf(column: ColumnDeclaration, value: RowValue): TableValue {
  if (value === null) return undefined;
  if (typeof value === 'number') return column.type === 'quantity' ? value / 1000 : value;
  if (column.type === 'day') return value as string;
  return valueText(column, value);
}

function kindOf(column: ColumnDeclaration): TableColumn['kind'] {
  const { type } = column;
  if (type === 'money' || type === 'day') return type;
  if (type === 'integer' || type === 'decimal' || type === 'quantity')
    return isYear(column) ? 'plain' : 'number';
  return 'text';
}

const longestWord = (text: string): number =>
  Math.max(...text.split(/\s+/).map((word) => [...word].length));
