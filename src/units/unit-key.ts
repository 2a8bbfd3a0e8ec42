import { fold } from '../platform/text/fold';
import { isKindWord, kindBefore, kindBehind, letterBefore } from './kind-words';

const ROMAN = [
  ...['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'],
  ...['xi', 'xii', 'xiii', 'xiv', 'xv'],
];
/** Numbers in words, as wards and districts are called in speech. */
const NUMBER_WORDS: readonly (readonly string[])[] = [
  ...[[], ['một', 'nhất'], ['hai', 'nhì'], ['ba'], ['bốn', 'tư'], ['năm'], ['sáu'], ['bảy', 'bẩy']],
  ...[['tám'], ['chín'], ['mười'], ['mười một'], ['mười hai']],
];
const NUMBERED_KINDS = ['phuong', 'quan'];
/** "Mỹ" and "Mĩ", "Quý" and "Quí" are one word. */
const LONE_Y = /^([bcdđghklmnpqrstvx]*|qu)y$/;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** A name as it is looked up. */
export interface UnitKey {
  /** Kind as written ("phuong"); undefined where the text names none. */
  kind?: string;
  /** Without marks, spaces and punctuation. */
  plain: string;
  /** Words with their marks, the tone behind each, wherever it was placed; '' for a word without any. */
  marks: string[];
  /** As written, small letters, tones behind their words: "Mĩ" and "Mỹ" differ here only. */
  spelled: string;
}

/**
 * Takes a name apart: "P. Hoà Bình", "Hòa Bình (Phường)" and "phường hoà  bình" have one key.
 *
 * @param text a unit's name as people write it, with or without its kind
 * @param kinds the kinds that a unit of this level can have
 * @returns the readings that make sense: of "xa dung" both Xã Dung and (Xã) Xa Dung, of "Xà Phìn" one
 */
export function unitKeys(text: string, kinds: readonly string[]): UnitKey[] {
  const tidy = tidied(text);
  const behind = kindBehind(tidy, kinds);
  if (behind) return keysOf(behind.name, behind.kind);
  const before = kindBefore(tidy, kinds);
  if (!before) {
    const letter = letterBefore(tidy, kinds);
    return letter ? [keyOf(letter.name, letter.kind), keyOf(tidy)] : keysOf(tidy);
  }
  if (before.name === '') return [keyOf(tidy)];
  const named = keysOf(before.name, before.kind);
  if (isBare(tidy)) return [...named, keyOf(tidy)];
  return isKindWord(before.spelled) ? named : keysOf(tidy);
}

/** The one reading of an official name, which is spelled in full. */
export function unitKey(text: string, kinds: readonly string[]): UnitKey {
  return unitKeys(text, kinds)[0]!;
}

/** The name as it stands and, where it may say a number, as that number. */
function keysOf(name: string, kind?: string): UnitKey[] {
  const number = numberIn(name, kind);
  return number === undefined ? [keyOf(name, kind)] : [keyOf(name, kind), keyOf(number, kind)];
}

/** "Phường Một", "Phường số 1", "An Thạnh I": with the number in figures. */
function numberIn(name: string, kind?: string): string | undefined {
  const last = /(?<=\s)[IVX]+$/.exec(name)?.[0];
  if (last && name !== name.toUpperCase() && ROMAN.includes(last.toLowerCase()))
    return name.slice(0, -last.length) + ROMAN.indexOf(last.toLowerCase());
  if (!NUMBERED_KINDS.includes(kind ?? '')) return undefined;
  if (/^số\s*\d+$/i.test(name)) return name.replace(/\D+/, '');
  const word = name.toLowerCase();
  const number = NUMBER_WORDS.findIndex((words) => words.includes(word));
  return number > 0 ? String(number) : undefined;
}

function keyOf(name: string, kind?: string): UnitKey {
  const words = wordsOf(name);
  return {
    ...(kind === undefined ? {} : { kind }),
    plain: words.map(plainWord).join(''),
    marks: words.map(markedWord),
    spelled: words.map(toneBehind).join(' '),
  };
}

function isBare(text: string): boolean {
  return /^[\s!-~]*$/.test(text);
}

/** One space between words, NFC, so that letters and folded letters have the same places. */
function tidied(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(/[\u00ad\u200b-\u200d\ufeff]/g, '')
      // The Icelandic letter looks like the Vietnamese one and is met in its place.
      .replace(/\u00d0/g, 'Đ')
      .replace(/\u00f0/g, 'đ')
      .replace(/["“”«»:_]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

function wordsOf(name: string): string[] {
  const words = name
    .toLowerCase()
    .split(/[\s.,;\-–'’ʼ`_/()*]+/u)
    .filter(Boolean);
  const last = words.at(-1);
  const number = ROMAN.indexOf(last ?? '');
  // Behind other words these are syllables: "Cống Vị" is not "Cống 6".
  const isWord = words.length > 1 && ['i', 'v', 'vi', 'x', 'xi'].includes(last ?? '');
  if (number > 0 && !isWord) words[words.length - 1] = String(number);
  return words;
}

function plainWord(word: string): string {
  const plain = fold(word).replace(/[^a-z0-9]/g, '');
  return /^0+\d+$/.test(plain) ? plain.replace(/^0+/, '') : plain.replace(LONE_Y, '$1i');
}

/** Letters with circumflex, breve and horn, then the tone: "hoà" and "hòa" are alike. */
function markedWord(word: string): string {
  const [letters, tone] = toneOf(word);
  const alike = letters.replace(LONE_Y, '$1i');
  if (/^\d+$/.test(alike)) return alike;
  return tone === '' && /^[a-z0-9]*$/.test(alike) ? '' : `${alike}${tone}`;
}

function toneBehind(word: string): string {
  return toneOf(word).join('');
}

function toneOf(word: string): [letters: string, tone: string] {
  const parts = word.normalize('NFD');
  const tone = parts.match(TONES)?.join('') ?? '';
  return [parts.replace(TONES, '').normalize('NFC'), tone];
}

/** Letters and tones are the same where words are written together: "KonPlông", "hàlầm". */
function isJoinedAlike(written: string, official: string): boolean {
  const joined = (spelled: string) => spelled.normalize('NFD').replace(/[^\p{L}\p{M}\d]/gu, '');
  const tones = (text: string) => text.match(TONES)?.join('') ?? '';
  const [one, other] = [joined(written), joined(official)];
  return one.replace(TONES, '') === other.replace(TONES, '') && tones(one) === tones(other);
}

/** No word has a mark. */
export function isPlain({ marks }: UnitKey): boolean {
  return marks.every((mark) => /^\d*$/.test(mark));
}

/**
 * How well a written key agrees with an official one of the same `plain`: 3 where it is spelled alike
 * (but for the place of the tone), 2 where all marks are the same, 1 where it was typed without any (or a number with other zeros), 0 where marks contradict.
 */
export function agreement(written: UnitKey, official: UnitKey): 0 | 1 | 2 | 3 {
  if (written.spelled === official.spelled) return 3;
  if (written.marks.join('') === official.marks.join('')) return 2;
  if (isPlain(written)) return 1;
  // A keyboard without Đ.
  if (written.spelled === official.spelled.replaceAll('đ', 'd')) return 1;
  if (written.marks.length !== official.marks.length)
    return isJoinedAlike(written.spelled, official.spelled) ? 2 : 0;
  const alike = written.marks.every((mark, at) => {
    const other = official.marks[at]!;
    return mark === other || (/^\d+$/.test(mark) && /^\d+$/.test(other));
  });
  return alike ? 1 : 0;
}
