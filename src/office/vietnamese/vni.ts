/** Combining marks that the second character of a VNI pair stands for. */
const GRAVE = '\u0300';
const ACUTE = '\u0301';
const HOOK = '\u0309';
const TILDE = '\u0303';
const DOT = '\u0323';
const CIRCUMFLEX = '\u0302';
const BREVE = '\u0306';

const marks: Readonly<Record<string, string>> = {
  ø: GRAVE,
  ù: ACUTE,
  û: HOOK,
  õ: TILDE,
  ï: DOT,
  â: CIRCUMFLEX,
  à: CIRCUMFLEX + GRAVE,
  á: CIRCUMFLEX + ACUTE,
  å: CIRCUMFLEX + HOOK,
  ã: CIRCUMFLEX + TILDE,
  ä: CIRCUMFLEX + DOT,
  ê: BREVE,
  è: BREVE + GRAVE,
  é: BREVE + ACUTE,
  ú: BREVE + HOOK,
  ü: BREVE + TILDE,
  ë: BREVE + DOT,
};
/** Letters that are one character. */
const single: Readonly<Record<string, string>> = {
  ô: 'ơ',
  ö: 'ư',
  ñ: 'đ',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};

/** Which marks each letter takes; a breve stands on `a` only, a circumflex on `a`, `e`, `o`. */
function takes(base: string, mark: string): boolean {
  const of = base.toLowerCase();
  if (mark.includes(BREVE)) return of === 'a';
  if (mark.includes(CIRCUMFLEX)) return 'aeo'.includes(of);
  return 'aeiouyôö'.includes(of);
}

/**
 * Reads VNI pairs (`aø` for `à`, `oâ` for `ô`) that were taken for Latin-1 text.
 * @returns undefined where a character has no meaning in VNI, so that the text is not in it
 */
export function decodeVni(text: string): string | undefined {
  let decoded = '';
  for (let at = 0; at < text.length; at++) {
    const base = text[at]!;
    const mark = marks[(text[at + 1] ?? '').toLowerCase()];
    const letter = lettersFor(base);
    if (letter === undefined) return undefined;
    if (mark !== undefined && takes(base, mark)) {
      decoded += (letter + mark).normalize('NFC');
      at++;
    } else decoded += letter;
  }
  return decoded;
}

function lettersFor(character: string): string | undefined {
  const code = character.charCodeAt(0);
  const small = character.toLowerCase();
  const letter = Object.hasOwn(single, small) ? single[small] : undefined;
  if (letter !== undefined) return small === character ? letter : letter.toUpperCase();
  const neutral = code < 0xa1 || (code >= 0x2010 && code <= 0x2026) || code === 0x2122;
  return neutral || '°²³½¼¾«»×'.includes(character) ? character : undefined;
}
