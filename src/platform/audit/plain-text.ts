import type { JsonObject } from './canonical';

/**
 * Control characters, line and paragraph separators, and marks that turn the direction of writing:
 * with them one name could look like several lines of a log or like another name.
 */
const UNSEEN = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;
/** Control characters except tab and line feed. */
const CONTROL = /[^\P{Cc}\t\n]+/gu;
/** Twelve digits beginning with 0 that are no part of a longer code (TT 07/2016/TT-BCA). */
const PERSONAL_NUMBER = /(?<![\w-])(0\d{3})\d{6}(\d{2})(?![\w-])/g;

/** One line of text that can be shown anywhere, of at most `length` characters. */
export function oneLine(text: string, length: number): string {
  return hidePersonalNumbers(text.normalize('NFC').replace(UNSEEN, ' ').trim()).slice(0, length);
}

/** Text of several lines without control characters, of at most `length` characters. */
export function lines(text: string, length: number): string {
  const kept = text.normalize('NFC').replace(/\r\n?/g, '\n').replace(CONTROL, ' ').trim();
  return hidePersonalNumbers(kept).slice(0, length);
}

/** What is typed into a free text may hold a personal number: `048012345612` → `0480******12`. */
export function hidePersonalNumbers(text: string): string {
  return text.replace(PERSONAL_NUMBER, '$1******$2');
}

/** Structured detail with every text of it cleaned as `lines` does. */
export function plainDetail(detail: JsonObject): JsonObject {
  return plain(detail) as JsonObject;
}

function plain(value: unknown): unknown {
  if (typeof value === 'string') return lines(value, value.length);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
}
