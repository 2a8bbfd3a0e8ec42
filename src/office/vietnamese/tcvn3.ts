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

/**
 * Reads TCVN3 bytes that were taken for Latin-1 text.
 * @returns undefined where a character stands for no letter of TCVN3, so that the text is not in it
 */
export function decodeTcvn3(text: string): string | undefined {
  let decoded = '';
  for (const character of text) {
    const letter = letters.get(character) ?? (neutral.test(character) ? character : undefined);
    if (letter === undefined) return undefined;
    decoded += letter;
  }
  return decoded;
}
