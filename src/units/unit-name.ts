import { fold } from '../platform/text/fold';

export const UNIT_KINDS = [
  'commune',
  'ward',
  'township',
  'special_zone',
  'district',
  'province',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];
export const UNIT_LEVELS = ['commune', 'district', 'province'] as const;
export type UnitLevel = (typeof UNIT_LEVELS)[number];

const KIND_WORDS: readonly { kind: UnitKind; word: string; short: readonly string[] }[] = [
  { kind: 'commune', word: 'Xã', short: ['x.', 'x'] },
  { kind: 'ward', word: 'Phường', short: ['p.', 'p', 'f.', 'ph.'] },
  { kind: 'township', word: 'Thị trấn', short: ['tt.', 'tt'] },
  { kind: 'special_zone', word: 'Đặc khu', short: ['dk.', 'dk'] },
];

/** The level a kind belongs to: district, province, and commune for all the rest. */
export function levelOf(kind: UnitKind): UnitLevel {
  return kind === 'district' || kind === 'province' ? kind : 'commune';
}

/** Normal form of a printed name: NFC, no space at the ends, one space between words. */
export function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/**
 * Kind and properly spelled full name of a commune-level unit ("phường  Vĩnh Hải" → ward,
 * "Phường Vĩnh Hải"); `undefined` where the name does not begin with a kind.
 */
export function parseUnitName(text: string): { kind: UnitKind; name: string } | undefined {
  const name = tidy(text);
  for (const { kind, word } of KIND_WORDS) {
    const length = word.length;
    if (name[length] === ' ' && fold(name.slice(0, length)) === fold(word)) {
      return { kind, name: `${word} ${name.slice(length + 1)}` };
    }
  }
  return undefined;
}

/** Folded full name as looked up: without "UBND", with the kind written out ("P. Hà Tu"). */
export function lookupKey(text: string): string {
  let folded = fold(text).replace(/^(ubnd|uy ban nhan dan)\s+/, '');
  for (const { word, short } of KIND_WORDS) {
    const used = short.find((each) => folded.startsWith(each.endsWith('.') ? each : `${each} `));
    if (used) folded = `${fold(word)} ${folded.slice(used.length).trim()}`;
  }
  return folded;
}
