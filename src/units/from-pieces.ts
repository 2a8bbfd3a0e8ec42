import { fitsDistrict, type ResolvedUnit, readUnit } from './read-unit';
import { apart, type Piece, piecesOf, saysDistrict, saysWard, wordPieces } from './row-pieces';
import { DISTRICT_KINDS, type Province, type UnitIndex, WARD_KINDS } from './unit-index';
import { unitKeys } from './unit-key';
import type { WrittenUnit } from './written-unit';

/** Names in the order of an address weigh more than any number of parts read. */
const IN_ORDER = 100;
const NOTHING: ResolvedUnit = { code: '', candidates: [], how: 'not-found' };

interface Found {
  answer: ResolvedUnit;
  /** More tells more: names in the order of an address, and more of the row read. */
  weight: number;
}

/**
 * Reads a row whose names stand elsewhere than their columns say: all in one cell, columns changed about, a house before
 * the ward. Every stretch that names a province, a district of it and a commune there is tried; one unit must come out.
 */
export function fromPieces(index: UnitIndex, row: WrittenUnit): ResolvedUnit {
  const isProvince = (text: string) => index.provincesOf(text).length > 0;
  for (const tight of [false, true]) {
    const pieces = piecesOf(row, tight, isProvince);
    const answer = bestOf(readings(index, pieces));
    if (answer.code !== '') {
      const moved = pieces.some((piece) => piece.to - piece.from > 1) ? 'in-one-cell' : 'swapped';
      return { ...answer, how: moved };
    }
    if (answer.candidates.length > 0) return answer;
  }
  const words = wordPieces(row);
  const all = Math.max(0, ...words.map(({ to }) => to));
  // Without any sign between the names they must take up every word, in the order of an address.
  const whole = readings(index, words).filter(({ weight }) => weight === IN_ORDER + all);
  const answer = bestOf(whole);
  return answer.code === '' ? answer : { ...answer, how: 'in-one-cell' };
}

function bestOf(found: Found[]): ResolvedUnit {
  const most = Math.max(...found.map(({ weight }) => weight));
  const best = found.filter(({ weight }) => weight === most).map(({ answer }) => answer);
  const codes = [...new Set(best.map(({ code }) => code))];
  if (codes.length === 0) return NOTHING;
  return codes.length === 1 ? best[0]! : { code: '', candidates: codes, how: 'several' };
}

function readings(index: UnitIndex, pieces: readonly Piece[]): Found[] {
  const named = pieces.filter((piece) => piece.to - piece.from === 1).length;
  const found: Found[] = [];
  const provinces = pieces.filter(({ text }) => index.provincesOf(text).length > 0);
  // A province that is written and unknown is not just left out.
  if (provinces.length === 0 && named > 2) return [];
  for (const province of provinces.length > 0 ? provinces : [undefined]) {
    const scope = province ? index.provincesOf(province.text).flat() : index.everywhere;
    const free = province ? pieces.filter((piece) => apart(piece, province)) : pieces;
    const districts = ofKindIfSaid(free, saysDistrict).filter(({ text }) =>
      isDistrict(scope, text),
    );
    for (const district of districts)
      found.push(...wardsOf(index, scope, free, district, province));
    // "Hà Lầm, Quảng Ninh": two names and no more.
    const alone = free.filter((piece) => piece.to - piece.from === 1);
    if (province && districts.length === 0 && alone.length === 1)
      found.push(...wardsOf(index, scope, alone, undefined, province));
  }
  return found;
}

function wardsOf(
  index: UnitIndex,
  scope: readonly Province[],
  free: readonly Piece[],
  district: Piece | undefined,
  province: Piece | undefined,
): Found[] {
  const others = district ? free.filter((piece) => apart(piece, district)) : free;
  return ofKindIfSaid(others, saysWard).flatMap((ward) => {
    if (!isWard(scope, ward.text)) return [];
    const row = { ward: ward.text, district: district?.text ?? '', province: province?.text ?? '' };
    const answer = readUnit(index, row);
    return answer.code === '' && answer.how !== 'several'
      ? []
      : [{ answer, weight: weightOf([ward, district, province]) }].flatMap((each) =>
          answer.code === ''
            ? answer.candidates.map((code) => ({ ...each, answer: { ...answer, code } }))
            : [each],
        );
  });
}

/** Where the kind stands before some, the others are something else. */
const ofKindIfSaid = (pieces: readonly Piece[], says: (text: string) => boolean): Piece[] => {
  const said = pieces.filter(({ text }) => says(text));
  return said.length > 0 ? said : [...pieces];
};

const isDistrict = (scope: readonly Province[], text: string): boolean => {
  const keys = unitKeys(text, DISTRICT_KINDS);
  return scope.some(({ districtKinds, byDistrict, former }) =>
    keys.some(
      (key) =>
        key.plain !== '' &&
        (districtKinds.has(key.plain) ||
          byDistrict.has(key.plain) ||
          former.some((each) => fitsDistrict(key, each) > 0)),
    ),
  );
};

const isWard = (scope: readonly Province[], text: string): boolean => {
  const keys = unitKeys(text, WARD_KINDS);
  return scope.some(({ communes }) => keys.some(({ plain }) => communes.has(plain)));
};

function weightOf([ward, district, province]: readonly (Piece | undefined)[]): number {
  const places = [ward, district, province].filter((piece) => piece !== undefined);
  const rising = places.every((piece, at) => at === 0 || places[at - 1]!.to <= piece.from);
  const falling = places.every((piece, at) => at === 0 || piece.to <= places[at - 1]!.from);
  const read = places.reduce((sum, { from, to }) => sum + to - from, 0);
  return (rising || falling ? IN_ORDER : 0) + read;
}
