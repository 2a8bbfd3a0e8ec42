import { judge } from '../vietnamese/guess-legacy';
import type { LegacyFont } from '../vietnamese/legacy-font';
import { isSyllable } from '../vietnamese/syllable';
import { decodeTcvn3 } from '../vietnamese/tcvn3';
import { decodeVni } from '../vietnamese/vni';
import { csvRecords } from './parse-csv';

/** A text file, decoded. */
export interface DecodedText {
  text: string;
  /** Set where the bytes are of an encoding from before Unicode, which the cells are still in. */
  legacy?: LegacyFont;
}

const separators = ['\t', ';', ',', '|'] as const;
/** Records that are looked at to find the separator. */
const sampleRecords = 60;
const sampleLength = 64 * 1024;

/**
 * Decodes a text file: by its byte-order mark, as UTF-8 where it is valid, else in the encoding of
 * Windows-1258, TCVN3 and VNI in which most words are Vietnamese.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const decodedText = decodeBytes(bytes);
  const { text } = decodedText;
  // Excel on a Mac ends its lines so.
  if (text.includes('\n') || !text.includes('\r')) return decodedText;
  return { ...decodedText, text: text.replaceAll('\r', '\n') };
}

function decodeBytes(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded('utf-16be', bytes);
  const unmarked = unmarkedUtf16(bytes);
  if (unmarked) return decoded(unmarked, bytes);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return decodeEightBits(bytes);
  }
}

/** So many bytes of the beginning say whether every other one is zero, as of letters without marks in UTF-16. */
const UTF16_SAMPLE = 512;

/** UTF-16 whose byte-order mark some program left out: no text of another encoding has zero bytes. */
export function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, UTF16_SAMPLE);
  const zeros = [0, 0];
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2]! += 1;
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) < sample.length / 4 || Math.min(even, odd) > 0) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function decoded(encoding: string, bytes: Uint8Array): DecodedText {
  return { text: new TextDecoder(encoding).decode(bytes) };
}

function decodeEightBits(bytes: Uint8Array): DecodedText {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const sample = latin1.slice(0, sampleLength);
  const text = decoded('windows-1258', bytes).text.normalize('NFC');
  let best = vietnameseWords(text.slice(0, sampleLength));
  let legacy: LegacyFont | undefined;
  for (const [encoding, decode] of [
    ['tcvn3', decodeTcvn3],
    ['vni', decodeVni],
  ] as const) {
    const { good, bad } = judge(sample, decode);
    if (good - bad <= best) continue;
    best = good - bad;
    legacy = { encoding, capitals: false, guessed: true };
  }
  return legacy ? { text: latin1, legacy } : { text };
}

/** Words with marks that are Vietnamese, less those that are not. */
function vietnameseWords(text: string): number {
  let count = 0;
  for (const [word] of text.matchAll(/\p{L}+/gu)) {
    if (/[^a-z]/i.test(word)) count += isSyllable(word) ? 1 : -1;
  }
  return count;
}

/**
 * Finds what separates the columns of a text: the sign that cuts most records into the same number
 * of fields. A first line `sep=;`, which Excel understands, decides.
 * @returns undefined where no sign does, so that the text is no table
 */
export function separatorOf(text: string): string | undefined {
  const declared = declaredSeparator(text);
  if (declared) return declared;
  const sample = text.slice(0, sampleLength);
  let best: { separator: string; share: number } | undefined;
  for (const separator of separators) {
    const share = shareOfCommonWidth(sample, separator);
    if (share > (best?.share ?? 0.5)) best = { separator, share };
  }
  return best?.separator;
}

/** The separator that a first line `sep=;` names. */
export function declaredSeparator(text: string): string | undefined {
  return /^\ufeff?sep=(.)\r?\n/i.exec(text)?.[1];
}

function shareOfCommonWidth(sample: string, separator: string): number {
  const widths = new Map<number, number>();
  let records = 0;
  for (const record of csvRecords(sample, separator)) {
    if (record.every((field) => field.trim() === '')) continue;
    widths.set(record.length, (widths.get(record.length) ?? 0) + 1);
    if (++records >= sampleRecords) break;
  }
  const wide = [...widths].filter(([width]) => width > 1).map(([, count]) => count);
  return wide.length === 0 ? 0 : Math.max(...wide) / records;
}
