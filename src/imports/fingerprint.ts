import { hash } from 'node:crypto';
import { sealedValue } from '../platform/secrets/personal-value';
import { isTidy } from './cell-values';
import type { ListDeclaration, RowValues } from './declaration';

const OLD_PLACEMENT = /(o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?![\p{L}])/gu;
/** A vowel that carries the tone where an older spelling may have put it. */
const SECOND_MARKED = /[ouOU][àáảãạèéẻẽẹỳýỷỹỵ]/;
const TONES = ['àèỳ', 'áéý', 'ảẻỷ', 'ãẽỹ', 'ạẹỵ'];
const MARKED = { o: 'òóỏõọ', u: 'ùúủũụ' } as const;
const BARE = 'aey';

/** `hoà` → `hòa`, `thuỷ` → `thủy`: the tone on the first vowel, as legal texts write it. */
export function placeTones(text: string): string {
  if (!SECOND_MARKED.test(text)) return text;
  return text.replace(OLD_PLACEMENT, (pair) => {
    const tone = TONES.findIndex((vowels) => vowels.includes(pair[1]!));
    return MARKED[pair[0] as 'o' | 'u'][tone]! + BARE[TONES[tone]!.indexOf(pair[1]!)]!;
  });
}

const spacedOnce = (text: string): string =>
  isTidy(text)
    ? text.toLowerCase()
    : text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

/**
 * Identity of the thing a row is about: a digest of its key columns. Case, spaces, Unicode form
 * and the place of tone marks do not matter; marks themselves do ("bàn" is not "bán"). A sealed
 * value counts by its blind index, so that a digest gives away nothing of it.
 */
export function fingerprintOf(declaration: ListDeclaration, values: RowValues): string {
  const parts = declaration.key.map((key) => {
    const value = values[key] ?? '';
    const index = sealedValue(value)?.index;
    if (index !== undefined) return index;
    return typeof value === 'string' ? placeTones(spacedOnce(value)) : String(value);
  });
  return hash('sha256', parts.join('\u001f'));
}
