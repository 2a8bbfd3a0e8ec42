import { createHash } from 'node:crypto';

/** Plain data as JSON holds it. */
export type JsonObject = Record<string, unknown>;

/** JSON with sorted keys, no spaces and NFC text, so that equal facts give equal bytes. */
export function canonical(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return textOf(value);
  if (typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const record = value as JsonObject;
  let text = '';
  for (const key of inOrder(Object.keys(record))) {
    const each = record[key];
    if (each === undefined) continue;
    text += `${text === '' ? '' : ','}${nameOf(key)}:${canonical(each)}`;
  }
  return `{${text}}`;
}

/** Letters below this, and the Vietnamese ones with two marks, are composed as they stand. */
const MARKS_BEGIN = 0x300;
const MARKED_FROM = 0x1e00;
const MARKED_END = 0x1f00;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** A text in JSON; most need neither composing nor escaping, and are looked at once. */
function textOf(text: string): string {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const plain =
      code >= MARKS_BEGIN
        ? code >= MARKED_FROM && code < MARKED_END
        : code >= 0x20 && code !== QUOTE && code !== BACKSLASH;
    if (!plain) return JSON.stringify(text.normalize('NFC'));
  }
  return `"${text}"`;
}

/** Records of one kind come one after the other, a few kinds in turns: their names are sorted once. */
const MOST_KINDS = 4;
let kinds: { names: readonly string[]; sorted: readonly string[] }[] = [];

function inOrder(names: readonly string[]): readonly string[] {
  const known = kinds.find((each) => same(each.names, names));
  if (known) return known.sorted;
  const sorted = names.toSorted();
  kinds = [{ names, sorted }, ...kinds.slice(0, MOST_KINDS - 1)];
  return sorted;
}

function same(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}

/** Names are few and come again in every object. */
const MOST_NAMES = 5_000;
const names = new Map<string, string>();

function nameOf(key: string): string {
  let name = names.get(key);
  if (name === undefined) {
    name = JSON.stringify(key.normalize('NFC'));
    if (names.size < MOST_NAMES) names.set(key, name);
  }
  return name;
}

/** SHA-256 of a text, as 64 hexadecimal digits. */
export const sha256 = (text: string): string =>
  createHash('sha256').update(text, 'utf8').digest('hex');
