import { isSyllable } from './syllable';

const words = /\p{L}+/gu;
/** A word that goes on in capitals behind a letter that has none (`HộI`); names of the highlands begin with two (`KNớ`). */
const capitalsAround = /^(?=.*\p{Ll}.*\p{Lu})\p{Lu}[^a-z]*$/u;
const allCapitals = /^\p{Lu}{2,}$/u;

/**
 * Gives the letters with a tone the capitals that TCVN3 has not: whoever wrote `CỘNG HÒA` in a font without them had to
 * leave `CộNG HòA`. A word counts as written in capitals when they go on behind such a letter; in a text without any plain small
 * letter, of which one word is all capitals, the other words do too (`ĐĂNG Ký KINH DOANH`).
 */
export function toneCapitals(text: string): string {
  if (text === text.toLowerCase()) return text;
  const all = text.match(words) ?? [];
  const whole =
    !/[a-z]/.test(text) &&
    all.some((word) =>
      allCapitals.test(word) ? isSyllable(word) : capitalsAround.test(word) && hasSmallTone(word),
    );
  return text.replace(words, (word) => (whole || capitalsAround.test(word) ? raised(word) : word));
}

const hasSmallTone = (word: string): boolean => raised(word) !== word;

/** Of letters without a tone there are capitals: who left them small meant it. */
const raised = (word: string): string =>
  word.replace(/\p{Ll}/gu, (letter) =>
    /[\u0300\u0301\u0303\u0309\u0323]/.test(letter.normalize('NFD'))
      ? letter.toLocaleUpperCase('vi')
      : letter,
  );
