import { hidePersonalNumbers } from '../text/personal-number';
import type { JsonObject } from './canonical';

/**
 * Control characters, line and paragraph separators, and marks that turn the direction of writing:
 * with them one name could look like several lines of a log or like another name.
 */
const UNSEEN = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;
/** Control characters except tab and line feed. */
const CONTROL = /[^\P{Cc}\t\n]+/gu;

/** One line of text that can be shown anywhere, of at most `length` characters. */
export function oneLine(text: string, length: number): string {
  return hidePersonalNumbers(text.normalize('NFC').replace(UNSEEN, ' ').trim()).slice(0, length);
}

/** Digits in a row that may be a personal number. */
const LONG_NUMBER = 12;

/** Whether a text is plainly clean, as ids, codes and digests are; false where that takes more than a look. */
function isClean(text: string): boolean {
  let digits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= 0x20 || code >= 0x7f) return false;
    digits = code >= 0x30 && code <= 0x39 ? digits + 1 : 0;
    if (digits === LONG_NUMBER) return false;
  }
  return true;
}

/** Text of several lines without control characters, of at most `length` characters. */
export function lines(text: string, length: number): string {
  if (text.length <= length && isClean(text)) return text;
  const kept = text.normalize('NFC').replace(/\r\n?/g, '\n').replace(CONTROL, ' ').trim();
  return hidePersonalNumbers(kept).slice(0, length);
}

/** Whether no text of some detail has to be cleaned, as of ids, codes and amounts: told at a look. */
export function isPlainDetail(detail: JsonObject): boolean {
  for (const key of Object.keys(detail)) {
    const value = detail[key];
    if (typeof value === 'string' ? !isClean(value) : typeof value === 'object' && value !== null)
      return false;
  }
  return true;
}

/** Structured detail with every text of it cleaned as `lines` does. */
export function plainDetail(detail: JsonObject): JsonObject {
  return plain(detail) as JsonObject;
}

function plain(value: unknown): unknown {
  if (typeof value === 'string') return lines(value, value.length);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const cleaned: JsonObject = {};
  for (const [key, each] of Object.entries(value))
    if (key === '__proto__') Object.defineProperty(cleaned, key, own(plain(each)));
    else cleaned[key] = plain(each);
  return cleaned;
}

const own = (value: unknown) => ({ value, enumerable: true, configurable: true, writable: true });
