import { fold } from '../../platform/text/fold';

/** How much of a procedure can be done on line: Decree 42/2022/NĐ-CP and, below, what it cannot do. */
export const SERVICE_LEVELS = ['full', 'partial', 'information'] as const;
export type ServiceLevel = (typeof SERVICE_LEVELS)[number];
export const SERVICE_LEVEL_WORDS: Readonly<Record<ServiceLevel, string>> = {
  full: 'Toàn trình',
  partial: 'Một phần',
  information: 'Cung cấp thông tin',
};

/** Read in this order: the longer words first, so that "không toàn trình" is not taken for "toàn trình". */
const WORDS: readonly [RegExp, ServiceLevel][] = [
  [/\b(mot phan|khong toan trinh)\b/, 'partial'],
  [/\btoan (trinh|phan)\b/, 'full'],
  [/\b(cung cap thong tin|thong tin truc tuyen|truc tiep)\b/, 'information'],
];
/** Levels 1 to 4 of the time before Decree 42/2022/NĐ-CP. */
const NUMBERED = /\bmuc(?: do)?\s*([1-4](?:\s*(?:,|\/|va|-)\s*[1-4])*)\b/;
const BY_NUMBER: Readonly<Record<string, ServiceLevel>> = {
  '1': 'information',
  '2': 'information',
  '3': 'partial',
  '4': 'full',
};

/**
 * Reads the service level from a cell: today's three names, and "mức độ 1–4" of older lists.
 * @returns null for an empty cell; `unclear` where the words name none, or more than one ("mức độ 3/4").
 */
export function readServiceLevel(text: string): ServiceLevel | 'unclear' | null {
  const words = fold(text);
  if (words === '') return null;
  const named = WORDS.find(([pattern]) => pattern.test(words))?.[1];
  const digits = NUMBERED.exec(words)?.[1] ?? (/^[1-4]$/.test(words) ? words : '');
  const numbered = new Set([...digits.matchAll(/[1-4]/g)].map(([digit]) => BY_NUMBER[digit]!));
  if (named) numbered.add(named);
  const [only] = numbered;
  return numbered.size === 1 ? only! : 'unclear';
}
