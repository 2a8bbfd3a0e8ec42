import {
  agrees,
  differsInMarks,
  hasUnknownWord,
  isSurelyWrong,
  slipped,
  slippedOnly,
  soundsAlike,
} from './near-names';
import { answer, isBlank, ofKind, readWithin, type ResolvedUnit, unsure } from './read-unit';
import {
  type Commune,
  DISTRICT_KINDS,
  type Province,
  type UnitIndex,
  WARD_KINDS,
} from './unit-index';
import { type UnitKey, unitKeys } from './unit-key';
import type { WrittenUnit } from './written-unit';

const NOTHING: ResolvedUnit = { code: '', candidates: [], how: 'not-found' };

/**
 * Reads a row with a slip of the pen in one of its three names. The two others must be right, and the slip has to be one:
 * marks that no unit there has, letters that are said alike, or a word that is none. A letter that makes
 * another name is no slip: every eleventh unit has a neighbour in its own district whose name is one letter away.
 */
export function misspelt(index: UnitIndex, row: WrittenUnit): ResolvedUnit {
  const scope = index.provincesOf(row.province);
  if (scope.length === 0) {
    const short = index.provincesByInitials(row.province);
    const told = isBlank(row.district) ? NOTHING : readWithin(short, { ...row, province: '' });
    if (told.code !== '') return told;
    for (const provinces of index.provincesNear(row.province)) {
      const found = readWithin(provinces, { ...row, province: '' });
      if (found.code !== '' && found.how !== 'no-district') return { ...found, how: 'misspelt' };
    }
    return NOTHING;
  }
  let best = NOTHING;
  for (const provinces of scope) {
    for (const found of [inWard(index, provinces, row), inDistrict(provinces, row)]) {
      if (found.code !== '') return found;
      if (best.candidates.length === 0) best = found;
    }
  }
  return best;
}

function inWard(
  index: UnitIndex,
  provinces: readonly Province[],
  { ward, district }: WrittenUnit,
): ResolvedUnit {
  const written = unitKeys(district, DISTRICT_KINDS);
  const there = provinces
    .flatMap(({ byDistrict }) => written.flatMap(({ plain }) => byDistrict.get(plain) ?? []))
    .filter((commune) => agrees(written, commune.district) > 0);
  const wards = unitKeys(ward, WARD_KINDS);
  const marked = there.filter((commune) => differsInMarks(wards, commune));
  if (marked.length > 0 && hasUnknownWord(ward, index.words)) {
    // "Hồng Hả" may be Hồng Hà, and Hồng Hải that lost a letter; "Hà Lâm" has lost nothing.
    const slips = there.filter(
      (commune) => !marked.includes(commune) && slippedOnly(wards, commune),
    );
    if (slips.length > 0) return unsure([...marked, ...slips], 'other-spelling');
  }
  if (marked.length > 0) return only(marked, wards);
  const alike = there.filter((commune) => soundsAlike(wards, commune));
  if (alike.length > 0) return only(alike, wards);
  const near = there.filter((commune) => slipped(wards, commune));
  if (near.length === 0) return NOTHING;
  const sure = near.every((commune) => isSurelyWrong(ward, commune, index.words));
  return sure ? only(near, wards) : unsure(near, 'other-spelling');
}

function inDistrict(provinces: readonly Province[], { ward, district }: WrittenUnit): ResolvedUnit {
  const written = unitKeys(district, DISTRICT_KINDS);
  const wards = unitKeys(ward, WARD_KINDS);
  const alike = provinces
    .flatMap(({ communes }) => wards.flatMap(({ plain }) => communes.get(plain) ?? []))
    .filter((commune) => agrees(wards, commune) > 0)
    .filter(
      (commune) => differsInMarks(written, commune.district) || slipped(written, commune.district),
    );
  return alike.length === 0 ? NOTHING : only(alike, wards);
}

function only(communes: Commune[], wards: readonly UnitKey[]): ResolvedUnit {
  const found = answer(ofKind(communes, wards[0]!), 'misspelt', communes);
  return found.how === 'misspelt' ? found : unsure(communes, 'other-spelling');
}
