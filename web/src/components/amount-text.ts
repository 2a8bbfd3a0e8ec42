/** Digits, in groups of three or none, and after a comma the part. */
const AMOUNT = /^(\d{1,15}|\d{1,3}(?:[.\s]\d{3})+)(?:,(\d{1,3}))?$/;

/**
 * `1.234,5` as thousandths. A point stands between thousands only: `2.5` is none, rather than twenty-five.
 * @returns null for nothing, undefined for what is no amount, and for what is below zero.
 */
export function thousandthsOf(text: string): number | null | undefined {
  const typed = text.trim();
  if (typed === '') return null;
  const [, whole, part = ''] = AMOUNT.exec(typed) ?? [];
  if (whole === undefined) return undefined;
  const value = Number(whole.replace(/[.\s]/g, '')) * 1000 + Number(part.padEnd(3, '0'));
  return Number.isSafeInteger(value) ? value : undefined;
}

/** Thousandths as they are typed: 1234500 → `1.234,5`. */
export const amountText = (thousandths: number): string =>
  new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3 }).format(thousandths / 1000);
