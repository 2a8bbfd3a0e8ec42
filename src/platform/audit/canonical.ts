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
  const parts = Object.keys(record)
    .filter((key) => record[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key.normalize('NFC'))}:${canonical(record[key])}`);
  return `{${parts.join(',')}}`;
}

/** SHA-256 of a text, as 64 hexadecimal digits. */
export const sha256 = (text: string): string =>
  createHash('sha256').update(text, 'utf8').digest('hex');
