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
  const flat = flatText(record);
  if (flat !== undefined) return flat;
  let text = '';
  for (const key of inOrder(Object.keys(record)).sorted) {
    const each = record[key];
    if (each === undefined) continue;
    text += `${text === '' ? '' : ','}${nameOf(key)}:${canonical(each)}`;
  }
  return `{${text}}`;
}

/** Names that an object would bring into an order of its own, and the one that is no plain property. */
const ORDERED_OTHERWISE = /^(\d|__proto__$)/;
/** Texts of which nothing has to be composed, by the letters named below. */
const COMPOSED = /^[\0-\u02ff\u1e00-\u1eff]*$/;

/**
 * A record without records or lists in it, as nearly all are that come by the thousand: the engine's own JSON of its
 * sorted values, which is one text; put together piece by piece it would be as many pieces in memory.
 * @returns undefined where it has to be put together.
 */
function flatText(record: JsonObject): string | undefined {
  const { sorted, asTheyStand } = inOrder(Object.keys(record));
  if (!asTheyStand) return undefined;
  const ordered: JsonObject = {};
  for (const key of sorted) {
    const value = record[key];
    if (typeof value === 'object' && value !== null) return undefined;
    ordered[key] = value;
  }
  const text = JSON.stringify(ordered);
  return COMPOSED.test(text) ? text : undefined;
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
interface Kind {
  names: readonly string[];
  sorted: readonly string[];
  /** Whether an object keeps them in this order. */
  asTheyStand: boolean;
}
let kinds: Kind[] = [];

function inOrder(names: readonly string[]): Kind {
  const known = kinds.find((each) => same(each.names, names));
  if (known) return known;
  const kind: Kind = {
    ...{ names, sorted: names.toSorted() },
    asTheyStand: !names.some((name) => ORDERED_OTHERWISE.test(name)),
  };
  kinds = [kind, ...kinds.slice(0, MOST_KINDS - 1)];
  return kind;
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
