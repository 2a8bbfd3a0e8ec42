import { fold } from '../platform/text/fold';

/** Kinds of units of any level, by the words and short forms that stand before a name. */
const KINDS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['tinh', /^(?:tinh|t\.)\s*/],
  ['thanh pho', /^(?:thanh pho(?=\s|$)|t\.?\s?p(?:\.|(?=\s|$)))\s*/],
  ['quan', /^(?:quan|q\.)\s*|^q(?=\s?\d)/],
  ['huyen', /^(?:huyen|h\.)\s*/],
  ['thi xa', /^(?:thi xa(?=\s|$)|t\.?\s?x(?:\.|(?=\s|$)))\s*/],
  ['thi tran', /^(?:thi tran(?=\s|$)|t\.?\s?t(?:\.|(?=\s|$)))\s*/],
  ['phuong', /^(?:phuong|p\.)\s*|^p(?=\s?\d)/],
  ['xa', /^(?:xa|x\.)\s*/],
  ['dac khu', /^(?:dac khu|d\.?k\.)\s*/],
];
/** A letter for the kind without a point: it may be the beginning of the name as well. */
const LETTERS: readonly (readonly [kind: string, letter: RegExp])[] = [
  ['tinh', /^t\s+/i],
  ['quan', /^q\s+/i],
  ['huyen', /^h\s+/i],
  ['phuong', /^p\s+/i],
  ['xa', /^x\s+/i],
];
const ROMAN: Readonly<Record<string, string>> = {
  i: '1',
  ii: '2',
  iii: '3',
  iv: '4',
  v: '5',
  vi: '6',
  vii: '7',
  viii: '8',
  ix: '9',
  x: '10',
};
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
  const suffix = /\s*\(([^)]*)\)\s*$/.exec(tidy);
  const suffixKind = suffix && kindAt(`${fold(suffix[1]!)} `, kinds);
  if (suffixKind) return [keyOf(tidy.slice(0, suffix.index), suffixKind.kind)];
  const before = kindAt(foldedAlike(tidy), kinds);
  if (!before) {
    const letter = LETTERS.find(([kind, sign]) => kinds.includes(kind) && sign.test(tidy));
    const whole = keyOf(tidy);
    return letter ? [keyOf(tidy.replace(letter[1], ''), letter[0]), whole] : [whole];
  }
  if (before.length >= tidy.length) return [keyOf(tidy)];
  const named = keyOf(tidy.slice(before.length), before.kind);
  if (isBare(tidy)) return [named, keyOf(tidy)];
  const spelled = tidy.slice(0, before.length).toLowerCase();
  return [isKindWord(spelled) ? named : keyOf(tidy)];
}

/** The one reading of an official name, which is spelled in full. */
export function unitKey(text: string, kinds: readonly string[]): UnitKey {
  return unitKeys(text, kinds)[0]!;
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

/** A kind spelled with its own marks, or shortened: "Xã", "P.", but not "Xà". */
function isKindWord(spelled: string): boolean {
  const word = spelled.replace(/[\s.]+$/, '');
  return (
    /^(tỉnh|thành phố|quận|huyện|thị xã|thị trấn|phường|xã|đặc khu)$/.test(word) ||
    /^[tpqhxđk. ]+$/.test(word)
  );
}

function isBare(text: string): boolean {
  return /^[\s!-~]*$/.test(text);
}

/** One space between words, NFC, so that letters and folded letters have the same places. */
function tidied(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Folded letter by letter: as long as the text. */
function foldedAlike(text: string): string {
  return [...text].map((letter) => (letter === ' ' ? ' ' : fold(letter) || ' ')).join('');
}

function kindAt(folded: string, kinds: readonly string[]) {
  for (const [kind, pattern] of KINDS) {
    const found = kinds.includes(kind) ? pattern.exec(folded) : null;
    // "Xa" must be a word of its own: "Xa Dung" is a name after "Xã", "Xanh" is none.
    if (
      found &&
      (/[\s.\d]$/.test(found[0]) ||
        found[0].length === folded.length ||
        /\d/.test(folded[found[0].length]!))
    )
      return { kind, length: found[0].length };
  }
  return undefined;
}

function wordsOf(name: string): string[] {
  const words = name
    .toLowerCase()
    .split(/[\s.,\-–'’ʼ`_/()]+/u)
    .filter(Boolean);
  const last = words.at(-1);
  // Behind other words these are syllables: "Cống Vị" is not "Cống 6".
  const isWord = words.length > 1 && ['i', 'v', 'vi', 'x'].includes(last ?? '');
  if (last && ROMAN[last] && !isWord) words[words.length - 1] = ROMAN[last];
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
  if (written.marks.length !== official.marks.length) return 0;
  const alike = written.marks.every((mark, at) => {
    const other = official.marks[at]!;
    return mark === other || (/^\d+$/.test(mark) && /^\d+$/.test(other));
  });
  return alike ? 1 : 0;
}
