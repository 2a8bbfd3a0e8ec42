import { fold } from '../platform/text/fold';
import type { ColumnDeclaration } from './declaration';

const FILLER = new Set(['va', 'hoac', 'cua', 'cac']);

/**
 * A heading as it is compared: without marks, punctuation, filler words and any remark in brackets,
 * so that "Họ, tên (viết hoa)" and "Họ và tên" meet.
 */
export function normaliseHeading(text: string): string {
  const words = fold(text)
    .replace(/\([^)]*\)?/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .split(' ')
    .filter((word) => word !== '' && !FILLER.has(word));
  return words.join(' ');
}

/** Words that offices shorten in headings: "Số và ký hiệu HS", "DT sàn". */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\bho so\b/g, 'hs'],
  [/\btai lieu\b/g, 'tl'],
  [/\bvan ban\b/g, 'vb'],
  [/\bdien tich\b/g, 'dt'],
  [/\bquyet dinh\b/g, 'qd'],
  [/\bhop dong\b/g, 'hd'],
  [/\btai san\b/g, 'ts'],
  [/\bcong viec\b/g, 'cv'],
];

/** A name with all such words shortened; the name itself where it has none of them. */
const shortened = (name: string): string =>
  SHORT.reduce((text, [word, letters]) => text.replace(word, letters), name);

const prepared = new WeakMap<ColumnDeclaration, readonly string[]>();

/** Every way in which a declared column may be headed, as headings are compared; prepared once. */
export function normalisedNames(column: ColumnDeclaration): readonly string[] {
  let names = prepared.get(column);
  if (!names) {
    const { header, aliases } = column;
    const all = new Set([header.vi, header.en, ...aliases].map(normaliseHeading));
    for (const name of all) all.add(shortened(name));
    all.delete('');
    prepared.set(column, (names = [...all]));
  }
  return names;
}

const SCALES: [RegExp, number][] = [
  [/\b(nghin|ngan|1[.,]?000) ?(dong|d|vnd)\b/, 1_000],
  [/\b(trieu|1[.,]?000[.,]?000) ?(dong|d|vnd)\b/, 1_000_000],
  [/\bty ?(dong|d|vnd)\b/, 1_000_000_000],
  [/\b(dvt|don vi tinh|don vi)\W+(dong|vnd)\b|\((dong|vnd)\)/, 1],
];

/**
 * How many đồng one unit of a money column is, where the sheet says so
 * ("Nguyên giá (nghìn đồng)", "ĐVT: triệu đồng").
 * @returns the factor, or undefined where the text says nothing of it.
 */
export function moneyScaleIn(text: string): number | undefined {
  const folded = fold(text);
  return SCALES.find(([pattern]) => pattern.test(folded))?.[1];
}
