/**
 * TCVN 5712:1993 from byte 80 on. Fonts named `.Vn…` have its third set ("ABC"), which lacks the
 * capitals with a tone; the rare text that has them was made with the first set.
 */
const from80 =
  'ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ\u00a0ĂÂÊÔƠƯĐăâêôơưđẶ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ';

const letters = new Map(
  [...from80].map((letter, at) => [String.fromCharCode(0x80 + at), letter] as const),
);

/** Signs of Windows-1252 that may stand in a text of any encoding. */
const neutral = /[\s!-~\u2010-\u2026\u20ac\u2122]/;

/** Letters that carry a mark standing alone; behind any other sign it is `²` or `°`, not a mark. */
const vowel = /[aăâeêioôơuưy]/i;
/** What the soft hyphen (`ư`), the middle dot (`ã`) and the micro sign (`à`) become on their way through a PDF file or Word. */
const softHyphenOfPdf = /(?<=[A-Za-z\u00a1-\u00ff])\u2212(?![A-Z\d])|\u2212(?=[a-z\u00a1-\u00ff])/g;

/**
 * Reads TCVN3 bytes that were taken for Latin-1 text.
 * @returns undefined where a character stands for no letter of TCVN3, so that the text is not in it
 */
export function decodeTcvn3(text: string): string | undefined {
  const bytes = text
    .replace(softHyphenOfPdf, '\u00ad')
    .replaceAll('\u2219', '\u00b7')
    .replaceAll('\u03bc', '\u00b5');
  let decoded = '';
  for (const character of bytes) {
    const letter = letters.get(character) ?? (neutral.test(character) ? character : undefined);
    if (letter === undefined) return undefined;
    const last = decoded.at(-1) ?? '';
    if (/\p{M}/u.test(letter)) {
      const composed = vowel.test(last) ? (last + letter).normalize('NFC') : '';
      if (composed.length === 1) decoded = decoded.slice(0, -1) + composed;
      else decoded += character;
    } else decoded += letter;
  }
  return decoded;
}
