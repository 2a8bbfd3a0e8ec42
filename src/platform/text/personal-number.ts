/**
 * Codes of provinces at the head of personal numbers (Circular 07/2016/TT-BCA, annex I). Those of provinces that were
 * merged since stay on the cards that people have.
 */
export const PROVINCE_CODES: ReadonlySet<string> = new Set(
  (
    '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 ' +
    '036 037 038 040 042 044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 ' +
    '074 075 077 079 080 082 083 084 086 087 089 091 092 093 094 095 096'
  ).split(' '),
);

/** Twelve digits, together or in groups, that are no part of a longer code. */
const TWELVE = /(?<![\w-]|\d[ .])(0\d{2}(?:[ .]?\d){9})(?![\w-]|[ .]\d)/g;
/** Nine digits are a telephone, a price, anything: a number of an old card only where the text says so. */
const CARD =
  /((?:cmnd|cmtnd|cmt|chứng minh(?: nhân dân| thư)?|căn cước)\D{0,20})(?<!\d)(\d{3})\d{3}(\d{3})(?!\d)/giu;

/** Born from 1900 to 2099, which the fourth digit tells together with the sex. */
const hasCentury = (digits: string): boolean => /^\d{3}[0-3]/.test(digits);

/**
 * Hides what is shaped like a personal number: `… 022 199 000 017` → `… 0221******17`; nine digits only behind a word
 * like CMND. A code of twelve digits that begins with the code of a province cannot be told from one.
 */
export function hidePersonalNumbers(text: string): string {
  // Most texts have no run of digits that long.
  if (!/\d(?:[ .]?\d){8}/.test(text)) return text;
  return text
    .replace(TWELVE, (whole) => {
      const digits = whole.replace(/\D/g, '');
      if (!PROVINCE_CODES.has(digits.slice(0, 3)) || !hasCentury(digits)) return whole;
      return `${digits.slice(0, 4)}******${digits.slice(-2)}`;
    })
    .replace(CARD, '$1$2***$3');
}

/** Whether a text holds something shaped like a personal number. */
export const holdsPersonalNumber = (text: string): boolean => hidePersonalNumbers(text) !== text;
