import {
  type Commune,
  DISTRICT_KINDS,
  type Named,
  type Province,
  type UnitIndex,
  WARD_KINDS,
} from './unit-index';
import { agreement, isPlain, type UnitKey, unitKeys } from './unit-key';
import type { Resolution, WrittenUnit } from './written-unit';

export interface ResolvedUnit {
  /** The code before 1 July 2025; empty where the answer is unsure or there are several. */
  code: string;
  /** Codes that may be meant, none of them chosen. */
  candidates: string[];
  how: Resolution;
}

const MOST_CANDIDATES = 10;
/** Nothing, or what is written for nothing. */
export const isBlank = (text: string): boolean =>
  /^\s*(?:[\s.\-–?]*|n\/a|null|none|không(?: rõ| có)?)\s*$/iu.test(text);

/** Reads a row whose columns hold what their headings say. */
export function readUnit(index: UnitIndex, written: WrittenUnit): ResolvedUnit {
  const { ward, district, province } = written;
  if (isBlank(province) && !isBlank(district)) {
    const answer = readWithin(index.everywhere, written);
    return answer.code === '' ? answer : { ...answer, how: 'no-province' };
  }
  const scope = index.provincesOf(province);
  if (scope.length === 0) {
    // A name alone is no answer, however seldom it is: which units bear it is told.
    const alone = isBlank(province) && !isBlank(ward);
    const { code, candidates } = alone
      ? readWithin(index.everywhere, written)
      : { code: '', candidates: [] };
    return { code: '', candidates: code ? [code] : candidates, how: 'unknown-province' };
  }
  let unsure: ResolvedUnit | undefined;
  for (const provinces of scope) {
    const answer = readWithin(provinces, { ward, district, province });
    if (answer.code !== '' || answer.how === 'several') return answer;
    if (!unsure || unsure.candidates.length === 0) unsure = answer;
  }
  return unsure!;
}

/** Reads ward and district within some provinces. */
export function readWithin(
  provinces: readonly Province[],
  { ward, district, province }: WrittenUnit,
): ResolvedUnit {
  const wards = unitKeys(ward, WARD_KINDS);
  const districts = unitKeys(isBlank(district) ? '' : district, DISTRICT_KINDS);
  const bare = /^[\s!-~]*$/.test(ward + district + province);
  return oneOf(
    wards.flatMap((one) => districts.map((other) => resolveWithin(provinces, one, other, bare))),
  );
}

/** The answer of all readings of a text together: several codes are none. */
export function oneOf(answers: readonly ResolvedUnit[]): ResolvedUnit {
  const found = answers.filter(({ code }) => code !== '');
  const codes = [...new Set(found.map(({ code }) => code))];
  if (codes.length === 1) return found[0]!;
  if (codes.length > 1) return { code: '', candidates: codes, how: 'several' };
  return answers.find(({ how }) => how !== 'not-found') ?? answers[0]!;
}

function resolveWithin(
  provinces: readonly Province[],
  ward: UnitKey,
  district: UnitKey,
  bare: boolean,
): ResolvedUnit {
  const alike = provinces.flatMap(({ communes }) => communes.get(ward.plain) ?? []);
  const sameName = best(alike, (commune) => fits(ward, commune));
  if (district.plain === '') return answer(ofKind(sameName, ward), 'no-district', sameName);
  const kinds = provinces.flatMap(({ districtKinds }) => districtKinds.get(district.plain) ?? []);
  const there = best(alike, ({ district: official }) =>
    // "Huyện" may have become "Thị xã"; where both are, the word tells them apart.
    kinds.includes(district.kind ?? '') && official.key.kind !== district.kind
      ? 0
      : fitsDistrict(district, official),
  );
  // Typed without marks throughout, "Nga Thanh" may be Nga Thanh or Nga Thạnh.
  const fitsWard = (commune: Commune) => {
    const unmarked = bare && !(isPlain(commune.district.key) && isPlain(commune.province));
    return Math.min(fits(ward, commune), unmarked && !/\d/.test(ward.plain) ? 1 : 3);
  };
  const named = best(there, fitsWard);
  const found = ofKind(named, ward);
  const marked = found.every(
    (commune) => fits(ward, commune) > 1 && fits(district, commune.district) > 1,
  );
  if (named.length > 0) return answer(found, marked ? 'exact' : 'without-marks', named);
  if (there.length > 0) return unsure(there, 'other-spelling');
  if (sameName.length === 0) return { code: '', candidates: [], how: 'not-found' };
  const former = formerly(provinces, district, sameName);
  if (former.length > 0) return answer(ofKind(former, ward), 'former-district', former);
  return unsure(sameName, 'other-district');
}

/** Those whose district took in the one that is written. */
function formerly(
  provinces: readonly Province[],
  district: UnitKey,
  communes: readonly Commune[],
): Commune[] {
  const became = provinces
    .flatMap(({ former }) => former)
    .filter((each) => fitsDistrict(district, each) > 0)
    .flatMap((each) => [...each.became]);
  return communes.filter((commune) => became.includes(commune.district.key.plain));
}

/** Those that agree best with what was written; none where all contradict it. */
function best<T>(units: T[], measure: (unit: T) => number): T[] {
  const most = Math.max(0, ...units.map(measure));
  return most === 0 ? [] : units.filter((unit) => measure(unit) === most);
}

/**
 * Those of the kind that was written: Xã and Thị trấn of one name may stand side by side. An old "Xã"
 * that a town took in is its Phường of the same name.
 */
export function ofKind(units: Commune[], { kind }: UnitKey): Commune[] {
  if (kind === undefined) return units;
  const same = units.filter((unit) => unit.key.kind === kind);
  return same.length > 0 || kind !== 'xa'
    ? same
    : units.filter((unit) => unit.key.kind === 'phuong');
}

/** A district's official name without any mark ("Na Hang") is written with marks too. */
export function fitsDistrict(written: UnitKey, official: Named): number {
  if (fits(written, official) > 0) return fits(written, official);
  return official.key.plain === written.plain && isPlain(official.key) ? 1 : 0;
}

/** How well a written name agrees with any of the official spellings. */
export function fits(written: UnitKey, { key, others }: Named): number {
  return Math.max(
    ...[key, ...others].map((each) =>
      each.plain === written.plain ? agreement(written, each) : 0,
    ),
  );
}

/** One unit, or several, or none of the kind that was written. */
export function answer(found: Commune[], how: Resolution, named: Commune[]): ResolvedUnit {
  const codes = [...new Set(found.map(({ code }) => code))];
  if (codes.length === 1) return { code: codes[0]!, candidates: [], how };
  if (codes.length > 1) return unsure(found, 'several');
  return unsure(named, named.length > 0 ? 'other-kind' : 'not-found');
}

/** No answer, but those whom it may mean. */
export function unsure(units: readonly Commune[], how: Resolution): ResolvedUnit {
  const candidates = [...new Set(units.map(({ code }) => code))].slice(0, MOST_CANDIDATES);
  return { code: '', candidates, how };
}
