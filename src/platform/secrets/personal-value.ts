import type { Keyring } from './keyring';
import { fold } from '../text/fold';

/** Kinds of values that never rest or appear in the clear. */
export const PERSONAL_KINDS = ['personal_number', 'bank_account', 'complainant_name'] as const;
export type PersonalKind = (typeof PERSONAL_KINDS)[number];

/**
 * A sealed value says by itself how to show it, what it equals and how to open it, so that only
 * who must know the value needs the key: `pd:<kind>:<blind index>:<sealed text>:<mask>`.
 */
const TOKEN = new RegExp(
  `^pd:(${PERSONAL_KINDS.join('|')}):([A-Za-z0-9_-]{43}):(s1\\.\\d+\\.[A-Za-z0-9_-]+):(.*)$`,
  'su',
);
const LONGEST_MASK = 80;

export interface SealedValue {
  kind: PersonalKind;
  /** Equal for equal values of one kind, under one key version. */
  index: string;
  sealed: string;
  /** What a person without the right to know sees. */
  mask: string;
}

/** Seals one value for rest; the parts one sees without the key are bound to it. */
export function sealValue(keyring: Keyring, kind: PersonalKind, text: string): string {
  const index = indexOf(keyring, kind, text);
  const mask = maskOf(kind, text);
  return `pd:${kind}:${index}:${keyring.seal(text, contextOf(kind, index, mask))}:${mask}`;
}

/** @returns the parts of a sealed value, or undefined where the text is none. */
export function sealedValue(text: unknown): SealedValue | undefined {
  if (typeof text !== 'string' || !text.startsWith('pd:')) return undefined;
  const [, kind, index, sealed, mask] = TOKEN.exec(text) ?? [];
  if (kind === undefined) return undefined;
  return { kind: kind as PersonalKind, index: index!, sealed: sealed!, mask: mask! };
}

/** @throws SealBroken when the value was changed or its key is not at hand. */
export function openValue(keyring: Keyring, { kind, index, sealed, mask }: SealedValue): string {
  return keyring.open(sealed, contextOf(kind, index, mask));
}

/** The blind index under which a value typed by a person is found, however it is spaced. */
export function indexOf(keyring: Keyring, kind: PersonalKind, text: string): string {
  return keyring.blindIndex(comparable(kind, text), kind);
}

/** `048012345612` → `0480******12`, `Nguyễn Văn An` → `N*** V*** A***`; short ones wholly hidden. */
export function maskOf(kind: PersonalKind, text: string): string {
  if (kind === 'complainant_name') {
    const words = text.split(/\s+/).filter((word) => word !== '');
    return words
      .map((word) => `${[...word][0]}***`)
      .join(' ')
      .slice(0, LONGEST_MASK);
  }
  const signs = [...text].slice(0, LONGEST_MASK);
  if (signs.length < 9) return '*'.repeat(signs.length);
  // Of an account the end is what people compare, of a personal number the province at its head.
  const [head, tail] = kind === 'bank_account' ? [0, 4] : [4, 2];
  const hidden = '*'.repeat(signs.length - head - tail);
  return signs.slice(0, head).join('') + hidden + signs.slice(signs.length - tail).join('');
}

/** A record as screens and papers show it: each sealed value by its mask. */
export function maskedValues<V>(values: Record<string, V>): Record<string, V> {
  const entries = Object.entries(values);
  return Object.fromEntries(
    entries.map(([key, value]) => [key, (sealedValue(value)?.mask as V | undefined) ?? value]),
  );
}

function comparable(kind: PersonalKind, text: string): string {
  return kind === 'complainant_name' ? fold(text) : text.replace(/[\s.'-]/g, '').toUpperCase();
}

const contextOf = (kind: PersonalKind, index: string, mask: string): string =>
  `personal:${kind}:${index}:${mask}`;
