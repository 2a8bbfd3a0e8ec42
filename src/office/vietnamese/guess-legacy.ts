import type { LegacyEncoding } from './legacy-font';
import { isSyllable } from './syllable';
import { decodeTcvn3 } from './tcvn3';
import { decodeVni } from './vni';

/** Letters that only Unicode has: where one stands, the text is in no old encoding. */
const unicodeOnly =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0-\u01b0\u1ea0-\u1ef9]|\p{M}/u;
/** Whether a text has letters that no encoding from before Unicode has. */
export const isSurelyUnicode = (text: string): boolean => unicodeOnly.test(text);

/** Without one of these nothing can be in an old encoding. */
const latin1 = /[\u00a1-\u00ff]/;
const tokens = /[A-Za-z'\u00a1-\u200f\u2027-\uffff]+/g;
/** A single letter, or an abbreviation without vowels. */
const saysNothing = /^(?:\p{L}\p{M}*|[b-df-hj-np-tv-xzđ]+)$/iu;
/** A capital with marks behind a small letter: nobody writes `bỔn`, but `HộI` was all that old fonts had for HỘI. */
const oddCapital = /[a-z](?![A-Z])\p{Lu}/u;
const units = /^[µμ][mglsAVFWS]$/;

export interface LegacyGuess {
  encoding: LegacyEncoding;
  text: string;
}

/**
 * Recognises TCVN3 or VNI by its patterns, where no font name tells: as it stands the text has words
 * that are no Vietnamese, and read in the old encoding most are (names of the highlands never fit).
 * @returns undefined where the text makes sense as it is, or in no reading
 */
export function guessLegacy(text: string): LegacyGuess | undefined {
  if (!latin1.test(text) || unicodeOnly.test(text)) return undefined;
  const asIs = judge(text, (token) => token);
  if (asIs.bad === 0) return undefined;
  let best: (LegacyGuess & { good: number }) | undefined;
  for (const [encoding, decode] of decoders) {
    const decoded = decode(text);
    if (decoded === undefined) continue;
    const { good, bad } = judge(text, decode);
    if (good <= asIs.good || bad > good || bad >= asIs.bad) continue;
    if (!best || good > best.good) best = { encoding, text: decoded, good };
  }
  return best && { encoding: best.encoding, text: best.text };
}

const decoders: readonly (readonly [LegacyEncoding, (text: string) => string | undefined])[] = [
  ['tcvn3', decodeTcvn3],
  ['vni', decodeVni],
];

/**
 * Counts the words that hold a letter beyond ASCII: those that a reading makes Vietnamese, and the
 * others. Single letters and abbreviations (`HĐND`) say nothing.
 */
export function judge(
  text: string,
  read: (token: string) => string | undefined,
): { good: number; bad: number } {
  const counts = { good: 0, bad: 0 };
  for (const [token] of text.matchAll(tokens)) {
    if (!latin1.test(token) || units.test(token)) continue;
    const word = read(token);
    if (word !== undefined && saysNothing.test(word)) continue;
    counts[word !== undefined && isSyllable(word) && !oddCapital.test(word) ? 'good' : 'bad']++;
  }
  return counts;
}
