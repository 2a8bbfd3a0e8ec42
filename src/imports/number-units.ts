import { fold } from '../platform/text/fold';
import type { ColumnDeclaration } from './declaration';

/** A number without what stands beside it. */
export interface BareNumber {
  text: string;
  /** By how much it is multiplied: đồng in “triệu” for money, the column's unit in the one written for others. */
  factor?: number;
}

const THOUSAND = 1_000;
/** Words behind an amount of money: it is in đồng then, whatever the heading says. */
const AMOUNTS: readonly (readonly [RegExp, number])[] = [
  [/(?<=\d)\s*(nghìn|ngàn|k)$/i, THOUSAND],
  [/(?<=\d)\s*(triệu|tr)$/i, THOUSAND ** 2],
  [/(?<=\d)\s*(tỷ|tỉ)$/i, THOUSAND ** 3],
];
const DONG = /\s*(đồng|vnđ|vnd|đ|₫)$/i;
const DONG_BEFORE = /^(vnđ|vnd|₫)[\s:]*(?=[\d(-])/i;
/** “1.234.567.-” and “(một triệu hai trăm nghìn)” behind an amount. */
const CLOSING = /([.,/]\s?-+|\s*\([^()\d]*\)|(?<=[^\d\s])[.;])$/;

/** Spellings of declared units, without marks, with how many of the unit each is. */
const UNITS: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  m2: [
    ['m2', 1],
    ['m 2', 1],
    ['m^2', 1],
    ['met vuong', 1],
    ['ha', 10_000],
  ],
  '%': [
    ['%', 1],
    ['phan tram', 1],
  ],
};

/** What offices count things by, where no unit is declared. */
const COUNTED =
  /(?<=\d) ?(cai|chiec|bo|quyen|cuon|to|hop|con|cay|may|kg|tan|lit|thung|hs|ho so|ban|can|phong|nguoi|cap|doi|tu|trang|tang|thang|nam|ngay|khau|ho|goi|xe|ngoi|nha|tam|don vi|bien che|m|met|km)\.?$/;

/**
 * Takes what stands beside the digits off a number: đồng and its multiples from amounts, the unit of the column in any
 * of its spellings, otherwise what things are counted by.
 */
export function withoutUnit(text: string, column: ColumnDeclaration): BareNumber {
  const bare = text.replace(CLOSING, '').trim();
  return column.type === 'money' ? withoutDong(bare) : withoutMeasure(bare, column);
}

function withoutDong(text: string): BareNumber {
  const amount = text.replace(DONG, '').replace(DONG_BEFORE, '').trim();
  for (const [word, factor] of AMOUNTS)
    if (word.test(amount)) return { text: amount.replace(word, ''), factor };
  return { text: amount };
}

function withoutMeasure(text: string, { type, unit }: ColumnDeclaration): BareNumber {
  const plain = text.normalize('NFKC');
  const folded = fold(plain);
  // Folding keeps the length of a text whose letters are composed: what is cut is cut there.
  if (folded.length !== plain.length) return { text };
  const cut = (length: number) => plain.slice(0, -length).trim();
  if (unit !== undefined) {
    const own = fold(unit.normalize('NFKC'));
    const spellings = UNITS[own] ?? [[own, 1] as const];
    const found = spellings.find(([spelling]) => folded.endsWith(spelling));
    if (!found) return { text };
    return { text: cut(found[0].length), ...(found[1] !== 1 && { factor: found[1] }) };
  }
  if (type !== 'quantity' && type !== 'integer' && type !== 'decimal') return { text };
  const counted = COUNTED.exec(folded);
  return { text: counted ? cut(counted[0].length) : text };
}
