import { sealedKind, type ColumnDeclaration, type RowValues } from '../../imports/declaration';
import { sealedValue } from '../../platform/secrets/personal-value';
import { fold } from '../../platform/text/fold';
import type { ListType } from '../list-types/list-type';

/** Longest word that is kept; what is longer is found by its beginning. */
const LONGEST = 40;

const [A, Z, ZERO, NINE] = [0x61, 0x7a, 0x30, 0x39] as const;

/** Texts whose words are remembered: units, conditions and places come again in every row. */
const MOST_TEXTS = 5_000;
const known = new Map<string, readonly string[]>();

/** The words of a text as they are searched for: without marks, in small letters, nothing but letters and digits. */
export function wordsIn(text: string): readonly string[] {
  let words = known.get(text);
  if (!words) {
    words = split(fold(text));
    if (known.size < MOST_TEXTS) known.set(text, words);
  }
  return words;
}

/** The runs of letters and digits in a folded text. */
function split(folded: string): string[] {
  const words: string[] = [];
  let begun = -1;
  for (let at = 0; at <= folded.length; at += 1) {
    const code = at < folded.length ? folded.charCodeAt(at) : 0;
    const inWord = (code >= A && code <= Z) || (code >= ZERO && code <= NINE);
    if (inWord && begun < 0) begun = at;
    if (inWord || begun < 0) continue;
    words.push(folded.slice(begun, Math.min(at, begun + LONGEST)));
    begun = -1;
  }
  return words;
}

/**
 * The word under which rows with a chosen value are found. It holds signs that no word of a text
 * has, so that nobody finds it by typing.
 */
export function choiceWord(column: string, value: string | boolean): string {
  const plain = (text: string) =>
    text.toLowerCase().replace(/[^a-z0-9]/g, (sign) => `_${sign.codePointAt(0)!.toString(16)}_`);
  return `f_${plain(column)}__${plain(String(value))}`;
}

/** What a row is found by. */
export interface RowWords {
  /** Each word once, with a space between; what the index of the database is made of. */
  words: string;
  /** JSON: the words of each column of text, in their order. */
  folded: string;
}

/**
 * What a row is found by: its open texts, the words for its choices, its code and the captions
 * above it. Sealed values are left out; they are found by their blind index only.
 */
export function rowWords(
  { declaration }: Pick<ListType, 'declaration'>,
  values: RowValues,
  beside: readonly string[],
): RowWords {
  const words = new Set<string>();
  for (const text of beside) for (const word of wordsIn(text)) words.add(word);
  const folded: Record<string, string> = {};
  for (const column of declaration.columns) {
    const value = values[column.key];
    if (value === null || value === undefined || sealedKind(column) || sealedValue(value)) continue;
    for (const word of wordsOfValue(column, value)) words.add(word);
    if (column.type === 'text') folded[column.key] = wordsIn(String(value)).join(' ');
  }
  return { words: [...words].join(' '), folded: JSON.stringify(folded) };
}

const NONE: readonly string[] = [];
const ofChoices = new WeakMap<ColumnDeclaration, Map<unknown, readonly string[]>>();

function wordsOfValue(
  column: ColumnDeclaration,
  value: string | number | boolean,
): readonly string[] {
  if (column.type === 'text') return wordsIn(String(value));
  if (column.type !== 'flag' && column.type !== 'choice') return NONE;
  let choices = ofChoices.get(column);
  if (!choices) ofChoices.set(column, (choices = new Map()));
  let words = choices.get(value);
  if (!words) choices.set(value, (words = wordsOfChoice(column, value)));
  return words;
}

function wordsOfChoice(column: ColumnDeclaration, value: string | number | boolean): string[] {
  if (column.type === 'flag') return [choiceWord(column.key, value === true)];
  const chosen = column.choices?.find((choice) => choice.value === value);
  return [choiceWord(column.key, String(value)), ...wordsIn(chosen?.vi ?? '')];
}
