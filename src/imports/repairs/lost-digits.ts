import { normalisedNames, normaliseHeading } from '../heading';
import { PROVINCE_CODES } from '../../platform/text/personal-number';
import type { ColumnDeclaration } from '../declaration';

/**
 * The personal number that Excel made a number of, with the zeros it had: it always begins with the
 * code of a province, whose first digit is 0.
 * @param digits 10 or 11 of them.
 * @returns undefined where no province fits.
 */
export function restoredNumber(digits: string): string | undefined {
  if (!/^[1-9]\d{9,10}$/.test(digits)) return undefined;
  const whole = digits.padStart(12, '0');
  return PROVINCE_CODES.has(whole.slice(0, 3)) ? whole : undefined;
}

const PROCEDURE = normaliseHeading('Mã thủ tục');
const known = new WeakMap<ColumnDeclaration, boolean>();

/** A column for codes of the national catalogue of procedures (`1.004500`). */
export function isProcedureCode(column: ColumnDeclaration): boolean {
  let is = known.get(column);
  if (is === undefined) known.set(column, (is = normalisedNames(column).includes(PROCEDURE)));
  return is;
}

/** `1.0045` → `1.004500`: a code that became a number lost the zeros at its end. Other texts stay. */
export function restoredCode(text: string): string {
  const [, head, tail] = /^([1-9])[.,](\d{1,5})$/.exec(text) ?? [];
  return head === undefined ? text : `${head}.${tail!.padEnd(6, '0')}`;
}
