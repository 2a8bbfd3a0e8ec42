import { guessLegacy, judge } from './guess-legacy';
import type { LegacyFont } from './legacy-font';
import { decodeTcvn3 } from './tcvn3';
import { toneCapitals } from './tone-capitals';
import { decodeVni } from './vni';

/** What was mended in a text; a `…-pattern` was recognised without a font name and wants a look. */
export const textRepairs = [
  'tcvn3-font',
  'vni-font',
  'tcvn3-pattern',
  'vni-pattern',
  'composed',
  'space',
  'invisible',
] as const;
export type TextRepair = (typeof textRepairs)[number];

export interface RepairedText {
  text: string;
  /** The letters as they were typed, where a font of capitals shows them otherwise. */
  typed?: string;
  repairs: TextRepair[];
}

/** Where a font begins in a text. */
export interface FontRun {
  start: number;
  /** null: a font that is no legacy font; undefined: the font of the cell. */
  font: LegacyFont | null | undefined;
}

/** The legacy font of any part of a text. */
export const oldFontOf = (runs: readonly FontRun[] | undefined): LegacyFont | undefined =>
  runs?.find(({ font }) => font)?.font ?? undefined;

const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const spaces = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
/** Anything that may have to be mended; most texts have nothing of it. */
const suspicious =
  /[\u00a0-\u00bf\u00c4-\u00c7\u00cb\u00ce-\u00d1\u00d6-\u00d8\u00db\u00dc\u00de\u00df\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6-\u00f8\u00fb\u00fc\u00fe\u00ff\u2000-\u200f\u202a-\u202f\u205f-\u2064\u2212\u2219\u3000\ufeff\u03bc]|[aeouyôöAEOUYÔÖ][âàáãèéêõùúÂÀÁÃÈÉÊÕÙÚ]|[a-z][ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ]|\p{M}/u;

/**
 * Mends a text: old encodings become Unicode, letters are composed (NFC), other spaces become plain
 * ones and invisible characters go. Line breaks stay.
 *
 * @param font legacy font of the cell, the sure sign of the encoding
 * @param runs parts of the text in other fonts, in order
 * @returns undefined where there is nothing to mend
 */
export function repairText(
  text: string,
  font?: LegacyFont,
  runs?: readonly FontRun[],
): RepairedText | undefined {
  const legacy = font !== undefined || runs !== undefined;
  if (!legacy && !suspicious.test(text)) return undefined;
  const repairs = new Set<TextRepair>();
  const read = legacy ? readRuns(text, font, runs ?? [], repairs) : { shown: text, typed: text };
  const shown = clean(repairs.size > 0 ? read.shown : guessed(text, repairs), repairs);
  if (repairs.size === 0 || shown === text) return undefined;
  const typed = read.typed === read.shown ? shown : clean(read.typed, repairs);
  return { text: shown, ...(typed === shown ? {} : { typed }), repairs: [...repairs] };
}

function clean(text: string, repairs: Set<TextRepair>): string {
  let mended = text;
  const step = (next: string, repair: TextRepair) => {
    if (next !== mended) repairs.add(repair);
    mended = next;
  };
  // In TCVN3 the soft hyphen is a letter: it goes only where the text makes sense without it.
  const visible = mended.replace(invisible, '');
  if (!mended.includes('\u00ad') || judge(visible, asItStands).bad === 0) {
    step(visible, 'invisible');
  }
  step(mended.replace(spaces, ' '), 'space');
  step(mended.normalize('NFC'), 'composed');
  return mended;
}

function guessed(text: string, repairs: Set<TextRepair>): string {
  const guess = guessLegacy(text);
  if (guess) repairs.add(`${guess.encoding}-pattern`);
  if (guess?.encoding === 'tcvn3') return toneCapitals(guess.text);
  return guess?.text ?? text;
}

function readRuns(
  text: string,
  cellFont: LegacyFont | undefined,
  runs: readonly FontRun[],
  repairs: Set<TextRepair>,
): { shown: string; typed: string } {
  const pieces: { typed: string; capitals: boolean }[] = [];
  let font = cellFont ?? null;
  let from = 0;
  for (const run of [...runs, { start: text.length, font: null }]) {
    if (run.start > from) {
      const piece = text.slice(from, run.start);
      const typed = font ? readPiece(piece, font) : piece;
      const capitals = font?.capitals ?? false;
      if (font && (typed !== piece || (capitals && raised(typed) !== piece)))
        repairs.add(`${font.encoding}-${font.guessed ? 'pattern' : 'font'}`);
      pieces.push({ typed, capitals });
    }
    from = Math.max(from, run.start);
    font = run.font === undefined ? (cellFont ?? null) : run.font;
  }
  const together = pieces.map(({ typed }) => typed).join('');
  const tcvn3 = repairs.has('tcvn3-font') || repairs.has('tcvn3-pattern');
  const typed = tcvn3 ? toneCapitals(together) : together;
  let at = 0;
  const shown = pieces.map((piece) => {
    const part = typed.slice(at, (at += piece.typed.length));
    return piece.capitals ? raised(part) : part;
  });
  return { shown: shown.join(''), typed };
}

const raised = (text: string): string => text.toLocaleUpperCase('vi');

/** A Unicode text in a legacy font (pasted from elsewhere) is left as it is. */
function readPiece(piece: string, font: LegacyFont): string {
  const decode = font.encoding === 'tcvn3' ? decodeTcvn3 : decodeVni;
  const decoded = decode(piece);
  if (decoded === undefined) return readWords(piece, decode);
  return judge(piece, decode).good < judge(piece, asItStands).good ? piece : decoded;
}

/** Of a text mended by hand in places (`ỦY BAN NH¢N D¢N`) the words that make no sense as they stand. */
function readWords(piece: string, decode: (word: string) => string | undefined): string {
  return piece.replace(/\S+/g, (word) => {
    const decoded = decode(word);
    const better = judge(word, asItStands).bad > 0 && judge(word, decode).good > 0;
    return decoded !== undefined && better ? decoded : word;
  });
}

const asItStands = (token: string): string => token;
