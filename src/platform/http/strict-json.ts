/** Deeper than any shape of ours, and than any honest program sends. */
const DEEPEST = 32;

/** Why a JSON text is not taken although it may be well formed. */
export class UnclearJson extends Error {
  readonly statusCode = 400;
}

/**
 * Reads JSON that can be understood in one way only: a key given twice (of which programs read now
 * the first, now the last), keys that reach into the prototype of objects, and endless nesting are
 * refused (ASVS 15.3.6, 2.2.1).
 * @throws UnclearJson or SyntaxError.
 */
export function parseStrictJson(text: string): unknown {
  refuseUnclear(text);
  return JSON.parse(text);
}

/** One pass over the text; knows just enough of JSON to tell keys from values. */
function refuseUnclear(text: string): void {
  /** Keys seen in each open object; null for an array. */
  const open: (Set<string> | null)[] = [];
  let keyNext = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') {
      const end = endOfString(text, at);
      if (keyNext) noteKey(open.at(-1), text.slice(at, end + 1));
      keyNext = false;
      at = end;
    } else if (sign === '{' || sign === '[') {
      open.push(sign === '{' ? new Set() : null);
      if (open.length > DEEPEST) throw new UnclearJson('nested too deeply');
      keyNext = sign === '{';
    } else if (sign === '}' || sign === ']') {
      open.pop();
      keyNext = false;
    } else if (sign === ',') keyNext = open.at(-1) instanceof Set;
  }
}

/** Where a string that begins at `start` ends; the end of the text when it never does. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at;
  }
  return text.length;
}

function noteKey(keys: Set<string> | null | undefined, quoted: string): void {
  const key = JSON.parse(quoted) as string;
  if (key === '__proto__' || key === 'constructor' || key === 'prototype') {
    throw new UnclearJson('a key that no shape has');
  }
  if (keys?.has(key)) throw new UnclearJson('a key given twice');
  keys?.add(key);
}
