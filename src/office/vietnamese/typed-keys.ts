import { isSyllable } from './syllable';

/** Ways of typing Vietnamese on a keyboard without its letters. */
export type KeyMethod = 'telex' | 'vni' | 'viqr';

const GRAVE = '\u0300';
const ACUTE = '\u0301';
const HOOK = '\u0309';
const TILDE = '\u0303';
const DOT = '\u0323';

interface Method {
  /** Keys that make a letter, longest first. */
  letters: readonly (readonly [keys: RegExp, letter: string])[];
  tones: Readonly<Record<string, string>>;
  /** What a word of it may hold. */
  word: RegExp;
}

const METHODS: Readonly<Record<KeyMethod, Method>> = {
  telex: {
    letters: [
      [/u+o+w|uwow?/g, 'ươ'],
      [/aa/g, 'â'],
      [/aw/g, 'ă'],
      [/dd/g, 'đ'],
      [/ee/g, 'ê'],
      [/oo/g, 'ô'],
      [/ow/g, 'ơ'],
      [/uw|w/g, 'ư'],
    ],
    tones: { f: GRAVE, s: ACUTE, r: HOOK, x: TILDE, j: DOT },
    word: /[a-zA-Z\u00c0-\u1ef9]+/g,
  },
  vni: {
    letters: [
      [/u7o7|uo7/g, 'ươ'],
      [/a6/g, 'â'],
      [/a8/g, 'ă'],
      [/d9/g, 'đ'],
      [/e6/g, 'ê'],
      [/o6/g, 'ô'],
      [/o7/g, 'ơ'],
      [/u7/g, 'ư'],
    ],
    tones: { 2: GRAVE, 1: ACUTE, 3: HOOK, 4: TILDE, 5: DOT },
    word: /[a-zA-Z][a-zA-Z0-9\u00c0-\u1ef9]*/g,
  },
  viqr: {
    letters: [
      [/u\+o\+|uo\+/g, 'ươ'],
      [/a\^/g, 'â'],
      [/a\(/g, 'ă'],
      [/dd/g, 'đ'],
      [/e\^/g, 'ê'],
      [/o\^/g, 'ô'],
      [/o\+/g, 'ơ'],
      [/u\+/g, 'ư'],
    ],
    tones: { '`': GRAVE, "'": ACUTE, '?': HOOK, '~': TILDE, '.': DOT },
    word: /(?:[a-zA-Z\u00c0-\u1ef9]|(?<=[aeiouyAEIOUYăâêôơư])[\^(+'`?~.]|(?<=[\^(+])['`?~.])+/g,
  },
};
const VOWEL = /[aăâeêioôơuưy]/;
const MAIN = /[ăâêôơư](?!.*[ăâêôơư])/;

/**
 * Reads the keys of an input method that were left in a text as typed: "Haf Laamf" is "Hà Lầm". A word changes only
 * where it becomes a Vietnamese one; capitals are not kept.
 *
 * @param words further words that it may become, small letters
 */
export function readTypedKeys(
  text: string,
  method: KeyMethod,
  words: ReadonlySet<string> = new Set(),
): string {
  return text.replace(METHODS[method].word, (word) => {
    const read = readWord(word.toLowerCase(), METHODS[method]);
    return read !== undefined && (isSyllable(read) || words.has(read)) ? read : word;
  });
}

function readWord(typed: string, { letters, tones }: Method): string | undefined {
  let word = typed;
  for (const [keys, letter] of letters) word = word.replace(keys, letter);
  const first = word.search(VOWEL);
  if (first < 0) return undefined;
  const signs = [...word]
    .map((key, at) => ({ at, tone: at > first ? tones[key] : undefined }))
    .filter(({ tone }) => tone !== undefined);
  if (signs.length > 1) return undefined;
  if (signs.length === 0) return word === typed ? undefined : word;
  const { at, tone } = signs[0]!;
  return withTone(word.slice(0, at) + word.slice(at + 1), tone!);
}

/** The tone on the letter that bears it. */
function withTone(word: string, tone: string): string {
  const from = /^(?:qu|gi(?=[aăâeêioôơuưy]))/.exec(word)?.[0].length ?? 0;
  const vowels = /[aăâeêioôơuưy]+/.exec(word.slice(from));
  if (!vowels) return word;
  const start = from + vowels.index;
  const [group] = vowels;
  const main = MAIN.exec(group)?.index;
  const closed = start + group.length < word.length;
  const second = group.length === 3 || (group.length === 2 && closed);
  const at = start + (main ?? (second ? 1 : 0));
  return (word.slice(0, at + 1) + tone + word.slice(at + 1)).normalize('NFC');
}
