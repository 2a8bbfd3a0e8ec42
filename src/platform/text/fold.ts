/** Letters up to here, and marks that stand by themselves, are folded one by one. */
const LATIN_END = 0x370;
/** Where Unicode has the Vietnamese letters with two marks. */
const MARKED_FROM = 0x1e00;
const MARKED_END = 0x1f00;

/** What each letter becomes; undefined where only the whole text can be folded. */
const folded: (string | undefined)[] = [];
for (let code = 0; code < MARKED_END; code += 1)
  if (code < LATIN_END || code >= MARKED_FROM) folded[code] = foldSlowly(String.fromCharCode(code));

/**
 * Folds a Vietnamese text for searching and comparing: lower case, no marks, `đ` → `d`,
 * one space between words, dashes and apostrophes alike. Both placements of a tone mark
 * (hoà, hòa) and both Unicode forms (NFC, NFD) give the same result.
 */
export function fold(text: string): string {
  let result = '';
  let space = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = folded[text.charCodeAt(at)];
    if (letter === undefined) return foldSlowly(text).replace(/\s+/g, ' ').trim();
    if (letter === ' ') space = true;
    else if (letter !== '') {
      if (space && result !== '') result += ' ';
      space = false;
      result += letter;
    }
  }
  return result;
}

function foldSlowly(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[\u200b-\u200d\ufeff\u00ad]/g, '')
    .replace(/[\u2018\u2019\u02bc`´]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s/g, ' ');
}

const letters =
  'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹýỵz';
const rank = new Map([...letters].map((letter, index) => [letter, index]));

/**
 * A key whose byte order is the Vietnamese order of words (a ă â b c d đ e ê …), so that both
 * engines sort alike. Each letter becomes one code point from U+0100 on; others keep theirs.
 */
export function sortKey(text: string): string {
  return [...text.normalize('NFC').toLowerCase().trim().replace(/\s+/g, ' ')]
    .map((letter) => {
      const at = rank.get(letter);
      return at === undefined ? letter : String.fromCodePoint(0x100 + at);
    })
    .join('');
}
