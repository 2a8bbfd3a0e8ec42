import { normalisedNames, normaliseHeading } from '../heading';
import type { ColumnDeclaration } from '../declaration';

/** Codes of provinces at the head of personal numbers (Circular 07/2016/TT-BCA, annex I). */
const PROVINCES = new Set(
  (
    '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 ' +
    '036 037 038 040 042 044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 ' +
    '074 075 077 079 080 082 083 084 086 087 089 091 092 093 094 095 096'
  ).split(' '),
);

/**
 * The personal number that Excel made a number of, with the zeros it had: it always begins with the
 * code of a province, whose first digit is 0.
 * @param digits 10 or 11 of them.
 * @returns undefined where no province fits.
 */
export function restoredNumber(digits: string): string | undefined {
  if (!/^[1-9]\d{9,10}$/.test(digits)) return undefined;
  const whole = digits.padStart(12, '0');
  return PROVINCES.has(whole.slice(0, 3)) ? whole : undefined;
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
