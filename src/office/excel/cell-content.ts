import type { TableColumn, TableValue } from './table';

/** The longest text Excel keeps in a cell. */
const longest = 32_767;
// oxlint-disable-next-line no-control-regex -- control characters are the point
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * What is written for a value: a number or a day only where the column is of that kind and the value
 * really is one, otherwise text. Nothing is ever written as a formula.
 */
export function cellContent(
  value: TableValue,
  kind: TableColumn['kind'],
): string | number | boolean | Date | null {
  if (value === null || value === undefined || value === '') return null;
  if (kind === 'text') return cleanText(String(value));
  if (kind === 'day') return dayOf(value) ?? cleanText(String(value));
  return typeof value === 'number' && Number.isFinite(value) ? value : cleanText(String(value));
}

/** Excel's serial number carries no zone: midnight UTC makes the day come out as it went in. */
function dayOf(value: TableValue): Date | undefined {
  const found = typeof value === 'string' && /^(\d{4})-(\d\d)-(\d\d)$/.exec(value);
  if (!found) return undefined;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value as string)
    ? day
    : undefined;
}

/** XML 1.0 cannot hold most control characters, nor half of a surrogate pair. */
export function cleanText(text: string): string {
  const clean = text.toWellFormed().replace(unwritable, '');
  return clean.length > longest ? `${clean.slice(0, longest - 1)}…` : clean;
}

/** A name that Excel accepts for a sheet and that no other sheet of the workbook has. */
export function sheetName(wanted: string, taken: ReadonlySet<string>): string {
  const base =
    cleanText(wanted)
      .replace(/[[\]:*?/\\]/g, '-')
      .replace(/^'+|'+$/g, '')
      .trim() || 'Sheet';
  for (let copy = 1; ; copy++) {
    const suffix = copy === 1 ? '' : ` (${copy})`;
    const name = base.slice(0, 31 - suffix.length).trimEnd() + suffix;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
