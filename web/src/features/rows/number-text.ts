/** Digits, in groups of three or none: `2.5` is no number, rather than twenty-five. */
const NUMBER = /^-?(?:\d+|\d{1,3}(?:[.\s]\d{3})+)(?:,\d+)?$/;

/** `1.234,5` or `1234,5` as a number; null for anything that is none. */
export function parseNumber(text: string): number | null {
  const typed = text.trim();
  return NUMBER.test(typed) ? Number(typed.replace(/[.\s]/g, '').replace(',', '.')) : null;
}
