/** Letters up to here, and marks that stand by themselves, are folded one by one. */
const LATIN_END = 0x370;
/** Where Unicode has the Vietnamese letters with two marks. */
const MARKED_FROM = 0x1e00;
const MARKED_END = 0x1f00;

/** Longest text that is folded letter by letter, into this room: one text instead of a piece for each letter. */
const ROOM = 512;
const room = Buffer.alloc(2 * ROOM);
const SPACE = 0x20;
/** What a letter becomes that goes, and one that takes more than a look. */
const NOTHING = -1;
const MORE = -2;

/** What each letter becomes. */
const single = new Int16Array(MARKED_END).fill(MORE);
for (let code = 0; code < MARKED_END; code += 1) {
  if (code >= LATIN_END && code < MARKED_FROM) continue;
  const letter = foldSlowly(String.fromCharCode(code));
  if (letter === '') single[code] = NOTHING;
  else if (letter.length === 1 && letter.charCodeAt(0) < 0x100) single[code] = letter.charCodeAt(0);
}

/**
 * Folds a Vietnamese text for searching and comparing: lower case, no marks, `đ` → `d`,
 * one space between words, dashes and apostrophes alike. Both placements of a tone mark
 * (hoà, hòa) and both Unicode forms (NFC, NFD) give the same result.
 */
export function fold(text: string): string {
  if (text.length > ROOM) return foldWhole(text);
  let end = 0;
  let space = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = single[text.charCodeAt(at)];
    if (letter === undefined || letter === MORE) return foldWhole(text);
    if (letter === SPACE) space = true;
    else if (letter !== NOTHING) {
      if (space && end > 0) room[end++] = SPACE;
      space = false;
      room[end++] = letter;
    }
  }
  return end === 0 ? '' : room.toString('latin1', 0, end);
}

const foldWhole = (text: string): string => foldSlowly(text).replace(/\s+/g, ' ').trim();

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
