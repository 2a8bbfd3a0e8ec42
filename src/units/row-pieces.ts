import { isKindWord, kindBefore, kindBehind } from './kind-words';
import { DISTRICT_KINDS, WARD_KINDS } from './unit-index';
import { unitKey } from './unit-key';
import type { WrittenUnit } from './written-unit';

/** A stretch of a row that may name one unit. */
export interface Piece {
  text: string;
  /** Places of its first part and of the part behind its last one. */
  from: number;
  to: number;
}

const SIGNS = /\s*[,;/\n|]\s*|\s+[-–—]\s+|\s*[()[\]]\s*|\s+thuộc\s+/iu;
/** Kinds that begin the next name where nothing else is between: "Phường Hà Lầm TP Hạ Long tỉnh …". */
const SHORT = '(?:tp|tx|tt|[txphq])\\.|tp|tx|[pq](?=\\d)';
const BEFORE_KINDS = new RegExp(
  `\\s+(?=(?:thị xã|thị trấn|thành phố|(?<!thị )xã|phường|quận|huyện|tỉnh|${SHORT})\\s*[\\p{L}\\d])`,
  'iu',
);
/** The same in a text without any mark, where "Quan" may be a kind. */
const BEFORE_BARE_KINDS = new RegExp(
  `\\s+(?=(?:thi xa|thi tran|thanh pho|phuong|quan|huyen|tinh|${SHORT})\\s*[a-z\\d])`,
  'i',
);
const TIGHT = /\s*[,;/\n|()[\]\-–—]\s*/u;
const MOST_PARTS = 14;
/** Names have dashes too, and kinds of districts stand within names: "Bà Rịa - Vũng Tàu". */
const MOST_JOINED = 3;
/** Words of the longest name. */
const LONGEST_NAME = 6;

/** Whether a text says the kind of a commune. */
export const saysWard = (text: string): boolean => saysKind(text, WARD_KINDS);
/** Whether a text says the kind of a district. */
export const saysDistrict = (text: string): boolean => saysKind(text, DISTRICT_KINDS);

function saysKind(text: string, kinds: readonly string[]): boolean {
  if (kindBehind(text, kinds)) return true;
  const before = kindBefore(text, kinds);
  return before !== undefined && before.name !== '' && (isBare(text) || isKindWord(before.spelled));
}

const isBare = (text: string): boolean => /^[\s!-~]*$/.test(text);

/** The parts of a row's cells, with what may be one name of two or three of them, longest first. */
export function piecesOf(
  { ward, district, province }: WrittenUnit,
  tight: boolean,
  isProvince: (text: string) => boolean,
): Piece[] {
  const cells = [ward, district, province].map((cell) => partsOf(cell, tight));
  if (!isProvince(ward)) withoutRepeated(cells[0]!, [cells[2]!, cells[1]!]);
  if (cells.flat().length > MOST_PARTS) return [];
  let at = 0;
  return cells
    .flatMap((parts) => {
      const pieces = spansOf(parts, at);
      at += parts.length;
      return pieces;
    })
    .sort((one, other) => other.to - other.from - (one.to - one.from));
}

function partsOf(cell: string, tight: boolean): { text: string; before: string }[] {
  const parts: { text: string; before: string }[] = [];
  for (const part of cell.normalize('NFC').split(tight ? TIGHT : SIGNS)) {
    part
      .split(isBare(part) ? BEFORE_BARE_KINDS : BEFORE_KINDS)
      .map((text) => text.trim())
      .filter((text) => text !== '' && text !== '-')
      .forEach((text, index) => parts.push({ text, before: index === 0 ? ' - ' : ' ' }));
  }
  return parts;
}

/** A single cell word by word: each stretch of a few may be a name. */
export function wordPieces(row: WrittenUnit): Piece[] {
  const [cell = '', ...others] = [row.ward, row.district, row.province].filter(
    (text) => text.trim() !== '',
  );
  const words = cell.normalize('NFC').split(/\s+/).filter(Boolean);
  if (others.length > 0 || words.length < 3 || words.length > MOST_PARTS) return [];
  return spansOf(
    words.map((text) => ({ text, before: ' ' })),
    0,
    LONGEST_NAME,
  );
}

/** Drops what the ward's cell ends with and the other cells say again. */
function withoutRepeated(
  parts: { text: string }[],
  others: readonly (readonly { text: string }[])[],
) {
  for (const [at, other] of others.entries()) {
    const [only] = other;
    // "Dương Quang, Bắc Kạn" with the province beside: the town of that name, not the province again.
    if (other.length !== 1 || parts.length < (at === 0 ? 3 : 2)) continue;
    if (nameOf(parts.at(-1)!.text) === nameOf(only!.text)) parts.pop();
  }
}

const nameOf = (text: string): string => unitKey(text, PLACES).plain;
const PLACES = ['tinh', 'thanh pho', 'quan', 'huyen', 'thi xa'];

function spansOf(
  parts: readonly { text: string; before: string }[],
  start: number,
  most = MOST_JOINED,
): Piece[] {
  return parts.flatMap((_, from) =>
    Array.from({ length: Math.min(most, parts.length - from) }, (__, more) => ({
      text: parts
        .slice(from, from + more + 1)
        .map(({ text, before }, index) => (index === 0 ? text : before + text))
        .join(''),
      from: start + from,
      to: start + from + more + 1,
    })),
  );
}

/** Whether two pieces share no part of the row. */
export const apart = (one: Piece, other: Piece): boolean =>
  one.to <= other.from || other.to <= one.from;
