import { normalisedNames, normaliseHeading } from '../heading';
import { PROVINCE_CODES } from '../../platform/text/personal-number';
import type { ColumnDeclaration } from '../declaration';

/** A number of a person as typed, without spaces, dots and the name of the paper before it. */
export const bareIdentifier = (text: string): string =>
  text
    .replace(/^'/, '')
    .replace(/^(số\s*)?(cccd|cmnd|cmtnd|cmt|căn cước|định danh)[\s:.]*(?=\d)/i, '')
    .replace(/[\s.-]/g, '');

/**
 * The personal number that Excel made a number of, with the zeros it had: it always begins with the
 * code of a province, whose first digit is 0. Of an old identity card one zero may be lost.
 * @param digits 8, 10 or 11 of them; a text only with 11, which lacks its zero for sure.
 * @returns undefined where no province fits.
 */
export function restoredNumber(digits: string, wasNumber: boolean): string | undefined {
  if (wasNumber && /^[1-9]\d{7}$/.test(digits)) return `0${digits}`;
  if (!(wasNumber ? /^[1-9]\d{9,10}$/ : /^[1-9]\d{10}$/).test(digits)) return undefined;
  const whole = digits.padStart(12, '0');
  return PROVINCE_CODES.has(whole.slice(0, 3)) ? whole : undefined;
}

const TELEPHONE = /dien thoai|di dong|(^| )(sdt|dtdd|hotline)( |$)|duong day nong/;
const telephones = new WeakMap<ColumnDeclaration, boolean>();

/** A column for telephone numbers. */
export function isTelephone(column: ColumnDeclaration): boolean {
  let is = telephones.get(column);
  if (is === undefined)
    telephones.set(column, (is = TELEPHONE.test(normaliseHeading(column.header.vi))));
  return is;
}

/** `912345678` → `0912345678`: every number begins with 0, mobile ones have 10 digits and others 11. */
export const restoredTelephone = (text: string): string =>
  /^([35789]\d{8}|2\d{9})$/.test(text) ? `0${text}` : text;

const PROCEDURE = normaliseHeading('Mã thủ tục');
const known = new WeakMap<ColumnDeclaration, boolean>();

/** A column for codes of the national catalogue of procedures (`1.004500`). */
export function isProcedureCode(column: ColumnDeclaration): boolean {
  let is = known.get(column);
  if (is === undefined) known.set(column, (is = normalisedNames(column).includes(PROCEDURE)));
  return is;
}

/** `1.0045`, `1,0045`, `1.0045E+00` → `1.004500`: a code that became a number lost its zeros. Other texts stay. */
export function restoredCode(text: string): string {
  const [, head, tail] = /^([1-9])[.,](\d{1,6})(?:E\+?0+)?$/i.exec(text) ?? [];
  return head === undefined ? text : `${head}.${tail!.padEnd(6, '0')}`;
}
