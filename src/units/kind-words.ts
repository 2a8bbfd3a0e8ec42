import { fold } from '../platform/text/fold';

/** A kind that a text names before or behind a name. */
export interface NamedKind {
  /** Folded; undefined where the word fits several kinds ("District" is a quận or a huyện). */
  kind: string | undefined;
  /** The name without it. */
  name: string;
  /** How the word was spelled: "Xã", but not "Xà", is a kind. */
  spelled: string;
}

/** Kinds of units of any level, by the words and short forms that stand before a name. */
const BEFORE: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['tinh', /^(?:tinh|t\.)\s*/],
  [
    'thanh pho',
    /^(?:thanh pho(?=\s|$)|t\.?\s?p(?:\.|(?=\s|$))|t\.\s?pho(?=\s)|thu do(?=\s)|tp(?=hcm|hn))\s*/,
  ],
  ['quan', /^(?:quan|q\.)\s*|^q(?=\s?\d)/],
  ['huyen', /^(?:huyen|h\.)\s*/],
  ['thi xa', /^(?:thi xa(?=\s|$)|t\.?\s?x(?:\.|(?=\s|$)))\s*/],
  ['thi tran', /^(?:thi tran(?=\s|$)|t\.?\s?tr?(?:\.|(?=\s|$)))\s*/],
  ['phuong', /^(?:phuong|ph\.|[pf]\.)\s*|^[pf](?=\s?\d)/],
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
/** English words for kinds, the likelier kind first; "District" says neither quận nor huyện. */
const ENGLISH: Readonly<Record<string, readonly string[]>> = {
  ward: ['phuong'],
  commune: ['xa'],
  township: ['thi tran'],
  town: ['thi tran', 'thi xa'],
  district: ['quan', 'huyen'],
  city: ['thanh pho'],
  province: ['tinh'],
};
const ENGLISH_BEFORE = /^(ward|district)\s+(?=\d)/i;
const ENGLISH_BEHIND = /\s+(ward|commune|township|town|district|city|province)$/i;

/** The kind that a text names behind a name, "Hà Lầm (Phường)", "Hà Lầm, phường", or in English. */
export function kindBehind(text: string, kinds: readonly string[]): NamedKind | undefined {
  const suffix = /\s*(?:\(([^)]*)\)|,\s*([^,]+))\s*$/.exec(text);
  const said = suffix && kindBefore(`${(suffix[1] ?? suffix[2]!).trim()} `, kinds);
  if (said?.name === '') return { ...said, name: text.slice(0, suffix!.index) };
  const english = ENGLISH_BEHIND.exec(text) ?? ENGLISH_BEFORE.exec(text);
  if (!english) return undefined;
  const meant = ENGLISH[english[1]!.toLowerCase()]!.filter((each) => kinds.includes(each));
  if (meant.length === 0) return undefined;
  const name = text.slice(0, english.index) + text.slice(english.index + english[0].length);
  return { kind: meant.length === 1 ? meant[0] : undefined, name, spelled: english[1]! };
}

/** The kind that a text begins with, whole or shortened. */
export function kindBefore(text: string, kinds: readonly string[]): NamedKind | undefined {
  const folded = foldedAlike(text);
  for (const [kind, pattern] of BEFORE) {
    const found = kinds.includes(kind) ? pattern.exec(folded)?.[0] : undefined;
    if (found === undefined) continue;
    // "Xa" must be a word of its own: "Xa Dung" is a name after "Xã", "Xanh" is none.
    const isWhole = /[\s.\d]$/.test(found) || found.length === folded.length;
    if (isWhole || /\d/.test(folded[found.length]!) || found === 'tp')
      return { kind, name: text.slice(found.length), spelled: text.slice(0, found.length) };
  }
  return undefined;
}

/** A single letter before a name, which may be part of it: "H Ba Chẽ". */
export function letterBefore(text: string, kinds: readonly string[]): NamedKind | undefined {
  const letter = LETTERS.find(([kind, sign]) => kinds.includes(kind) && sign.test(text));
  return letter && { kind: letter[0], name: text.replace(letter[1], ''), spelled: text[0]! };
}

/** A kind spelled with its own marks, or shortened: "Xã", "P.", but not "Xà". */
export function isKindWord(spelled: string): boolean {
  const word = spelled.toLowerCase().replace(/[\s.]+$/, '');
  return (
    /^(tỉnh|thành phố|thủ đô|quận|huyện|thị xã|thị trấn|phường|xã|đặc khu)$/.test(word) ||
    /^(?:[tpqhxđkfr. ]+|ph|t\. ?phố)$/.test(word)
  );
}

/** Folded letter by letter: as long as the text. */
function foldedAlike(text: string): string {
  return [...text].map((letter) => (letter === ' ' ? ' ' : fold(letter) || ' ')).join('');
}
