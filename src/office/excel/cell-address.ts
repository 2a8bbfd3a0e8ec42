import type { Merge } from './workbook';

/** Column letters for a number from 1: 1 → `A`, 28 → `AB`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `B7` for row 7, column 2. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** Column number of an address such as `AB12` or `$AB$12`; 0 where it has no column letters. */
export function columnOfAddress(address: string): number {
  let column = 0;
  for (let at = 0; at < address.length; at++) {
    const letter = address.charCodeAt(at) & 0xdf;
    if (letter >= 65 && letter <= 90) column = column * 26 + letter - 64;
    else if (address[at] !== '$' || column > 0) break;
  }
  return column;
}

/** Row number of an address such as `AB12`; 0 where it has none. */
export function rowOfAddress(address: string): number {
  const digits = /(\d+)$/.exec(address);
  return digits ? Number(digits[1]) : 0;
}

/** The corners of `A1:C2`, or undefined for anything that is not a range of cells. */
export function rangeOf(reference: string): Merge | undefined {
  const [first = '', last = first] = reference.split(':');
  const range = {
    top: Math.min(rowOfAddress(first), rowOfAddress(last)),
    left: Math.min(columnOfAddress(first), columnOfAddress(last)),
    bottom: Math.max(rowOfAddress(first), rowOfAddress(last)),
    right: Math.max(columnOfAddress(first), columnOfAddress(last)),
  };
  return range.top > 0 && range.left > 0 ? range : undefined;
}
