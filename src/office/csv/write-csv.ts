import type { TableValue } from '../excel/table';

/** Begins a table in a text file: by this mark Excel knows that the text is Unicode. */
export const BYTE_ORDER_MARK = '\ufeff';

/** What a spreadsheet would take for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * One line of a table as text (RFC 4180). A text that a spreadsheet would take for a formula gets an
 * apostrophe before it; numbers stay as they are.
 */
export function csvLine(values: readonly TableValue[]): string {
  return `${values.map(cell).join(',')}\r\n`;
}

function cell(value: TableValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
