import { guessLegacy } from '../office/vietnamese/guess-legacy';
import { decodeTcvn3 } from '../office/vietnamese/tcvn3';
import { readTypedKeys } from '../office/vietnamese/typed-keys';
import { decodeVni } from '../office/vietnamese/vni';
import { eachName, type Resolution, type WrittenUnit } from './written-unit';

type Rewrite = (text: string) => string | undefined;

/**
 * The row as it reads where its letters are another thing than they look: an old font, UTF-8 taken for Latin, keys of
 * Telex or VNI that the input program left, words without spaces. Only readings that change the row, likeliest first.
 *
 * @param words those that names have and the language has not
 */
export function* otherLetters(
  written: WrittenUnit,
  words: ReadonlySet<string>,
): Generator<[Resolution, WrittenUnit]> {
  const seen = new Set([textOf(written)]);
  for (const [how, rewrite] of rewrites(written, words)) {
    const row = eachName(written, (text) => rewrite(text) ?? text);
    const text = textOf(row);
    if (seen.has(text)) continue;
    seen.add(text);
    yield [how, row];
  }
}

function* rewrites(
  written: WrittenUnit,
  words: ReadonlySet<string>,
): Generator<[Resolution, Rewrite]> {
  const whole = textOf(written);
  if (/[\u0080-\u00ff]/.test(whole)) {
    yield ['old-letters', misreadUtf8];
    const guess = guessLegacy(whole);
    const decoders = { tcvn3: decodeTcvn3, vni: decodeVni };
    if (guess) yield ['old-letters', unlessUnicode(decoders[guess.encoding])];
    yield ['old-letters', (text) => (text === written.ward ? guessLegacy(text)?.text : text)];
    // Names of the highlands are no Vietnamese words, and "Kim Sôn" may be Kim Sơn in VNI.
    yield ['old-letters', unlessUnicode(decodeTcvn3)];
    yield ['old-letters', unlessUnicode(decodeVni)];
  }
  for (const keys of ['telex', 'vni', 'viqr'] as const)
    yield ['typed-keys', (text) => readTypedKeys(text, keys, words)];
  yield ['without-spaces', apart];
}

const textOf = ({ ward, district, province }: WrittenUnit): string =>
  [ward, district, province].join('\n');

/** Cells of one row may be of different origin: letters that only Unicode has are left. */
const unlessUnicode =
  (decode: Rewrite): Rewrite =>
  (text) =>
    /[\u0102\u0103\u0110\u0111\u01a0-\u01b0\u1ea0-\u1ef9]/.test(text) ? text : decode(text);

/** What Windows-1252 has instead of the controls of Latin-1, by its byte. */
const windows1252 = new Map(
  Array.from({ length: 0x20 }, (_, at) => 0x80 + at).map(
    (byte) => [new TextDecoder('windows-1252').decode(Uint8Array.of(byte)), byte] as const,
  ),
);
const utf8 = new TextDecoder('utf-8', { fatal: true });

function misreadUtf8(text: string): string | undefined {
  const bytes = [...text].map((letter) => windows1252.get(letter) ?? letter.codePointAt(0)!);
  if (bytes.some((byte) => byte > 0xff)) return undefined;
  try {
    return utf8.decode(Uint8Array.from(bytes)).replace(/^\ufeff/, '');
  } catch {
    return undefined;
  }
}

/** Kinds that the name follows without a space: with their marks in any case, without them before a capital. */
const TIED_KIND =
  /^\s*(?:(xã|phường|thị ?trấn|quận|huyện|thị ?xã|thành ?phố|tỉnh)(?=\p{L})|(xa|phuong|thi ?tran|quan|huyen|thi ?xa|thanh ?pho|tinh)(?=[a-z]))/iu;
const SHORT_KIND = /^\s*(TP|TX|TT|[PXHQT])(?=\p{Lu}\p{Ll})/u;

/** "XãĐồngTâm", "PhườngHà Lầm": apart before each capital, and behind the kind. */
function apart(text: string): string {
  const split = text.replace(/(?<=\p{L})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\d)/gu, ' ');
  const tied = TIED_KIND.exec(split) ?? SHORT_KIND.exec(split);
  if (!tied)
    return split.replace(/^(\s*(?:thị|thành|thi|thanh))(?=(?:trấn|xã|phố|tran|xa|pho)\s)/iu, '$1 ');
  const kind = tied[0].trim().replace(/^(thị|thành|thi|thanh) ?(?=\p{L})/iu, '$1 ');
  return `${kind} ${split.slice(tied[0].length)}`;
}
