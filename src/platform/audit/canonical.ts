import { createHash } from 'node:crypto';

/** Plain data as JSON holds it. */
export type JsonObject = Record<string, unknown>;

/** JSON with sorted keys, no spaces and NFC text, so that equal facts give equal bytes. */
export function canonical(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'));
  if (typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const record = value as JsonObject;
  let text = '';
  for (const key of Object.keys(record).sort()) {
    const each = record[key];
    if (each === undefined) continue;
    text += `${text === '' ? '' : ','}${nameOf(key)}:${canonical(each)}`;
  }
  return `{${text}}`;
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
