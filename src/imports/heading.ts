import { fold } from '../platform/text/fold';
import type { ColumnDeclaration } from './declaration';
import { HEADING_NAMES } from './heading-names';
import { shortHeading } from './short-heading';

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

const others = new Map<string, string[]>();
for (const [names, written] of HEADING_NAMES)
  for (const name of names.split('; ').map(normaliseHeading))
    others.set(name, [
      ...(others.get(name) ?? []),
      ...written.split('; ').map(normaliseHeading).filter(Boolean),
    ]);

/** What offices and programs also write where a list says a column's name. */
const otherNames = (name: string): readonly string[] => others.get(name) ?? [];

const prepared = new WeakMap<ColumnDeclaration, readonly string[]>();

/** Every way in which a declared column may be headed, as headings are compared; prepared once. */
export function normalisedNames(column: ColumnDeclaration): readonly string[] {
  let names = prepared.get(column);
  if (!names) {
    const { header, aliases } = column;
    const own = [header.vi, header.en, ...aliases].map(normaliseHeading);
    const all = new Set(own);
    for (const name of own) for (const other of otherNames(name)) all.add(other);
    for (const name of all) all.add(shortHeading(name));
    all.delete('');
    prepared.set(column, (names = [...all]));
  }
  return names;
}

/** “ĐVT:”, “Đơn vị:”, “Giá trị:” before the unit of money of a whole table. */
const UNIT = String.raw`\b(?:dvt|don vi tinh|don vi|gia tri)\W+`;
const SCALES: [RegExp, number][] = [
  [/\b(1[.,]?000[.,]?000|trieu|tr\.?) ?(dong|d|vnd)\b|\((trieu|tr)\.?\)/, 1_000_000],
  [/\b(1[.,]?000|nghin|ngan|ng\.) ?(dong|d|vnd)\b|\((nghin|ngan)\)/, 1_000],
  [/\b(ty|ti) ?(dong|d|vnd)\b|\((ty|ti)\)/, 1_000_000_000],
  [new RegExp(`${UNIT}(trieu|tr)\\b`), 1_000_000],
  [new RegExp(`${UNIT}(nghin|ngan)\\b`), 1_000],
  [new RegExp(`${UNIT}(ty|ti)\\b`), 1_000_000_000],
  [new RegExp(`${UNIT}(dong|vnd|d)\\b|\\((dong|vnd|d)\\)`), 1],
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
