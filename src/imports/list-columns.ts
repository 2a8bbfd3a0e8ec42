import type { TableColumn, TableValue } from '../office/excel/table';
import type { ColumnDeclaration, RowValue } from './declaration';
import { isYear, valueText } from './value-text';

/** Widths in characters: wide enough for the heading's words, no wider than a page can carry. */
const WIDTHS: Record<ColumnDeclaration['type'], number> = {
  text: 24,
  integer: 10,
  decimal: 12,
  money: 18,
  quantity: 12,
  day: 13,
  choice: 22,
  flag: 12,
};
const WIDE_TEXT = 1000;

/** The column of a workbook for a declared one: its heading is the one by which it is read again. */
export function tableColumnOf(column: ColumnDeclaration): TableColumn {
  const { key, header, type, maxLength } = column;
  const long = type === 'text' && (maxLength ?? 0) >= WIDE_TEXT;
  return {
    ...{ key, header: header.vi },
    width: Math.max(long ? 40 : WIDTHS[type], longestWord(header.vi) + 2),
    kind: kindOf(column),
  };
}

/** A stored value as it stands in a cell: numbers as numbers, days as days, choices by their words. */
export function tableValueOf(column: ColumnDeclaration, value: RowValue): TableValue {
  if (value === null) return undefined;
  if (typeof value === 'number' && !isYear(column))
    return column.type === 'quantity' ? value / 1000 : value;
  if (column.type === 'day') return value as string;
  return valueText(column, value);
}

function kindOf(column: ColumnDeclaration): TableColumn['kind'] {
  const { type } = column;
  if (type === 'money' || type === 'day') return type;
  if (type === 'integer' || type === 'decimal' || type === 'quantity')
    return isYear(column) ? 'text' : 'number';
  return 'text';
}

const longestWord = (text: string): number =>
  Math.max(...text.split(/\s+/).map((word) => [...word].length));
