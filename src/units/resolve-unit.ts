import type { CatalogueFile } from './unit-catalogue';
import {
  type Commune,
  DISTRICT_KINDS,
  type Named,
  type Province,
  UnitIndex,
  WARD_KINDS,
} from './unit-index';
import { otherReadings, withoutRemarks } from './written-otherwise';
import type { Resolution, WrittenUnit } from './written-unit';
import { agreement, isPlain, type UnitKey, unitKeys } from './unit-key';

export interface ResolvedUnit {
  /** The code before 1 July 2025; empty where the answer is unsure or there are several. */
  code: string;
  /** Codes that may be meant, none of them chosen. */
  candidates: string[];
  how: Resolution;
}

const MOST_CANDIDATES = 10;

/** Finds units of before 1 July 2025 by name; never guesses between several. */
export class UnitResolver {
  private readonly index: UnitIndex;

  constructor(catalogue: CatalogueFile) {
    this.index = new UnitIndex(catalogue);
  }

  /** Resolves one written unit; where it says nothing as it stands, by what people do to such columns. */
  resolve(written: WrittenUnit): ResolvedUnit {
    const plain = { ...written, ward: withoutRemarks(written.ward) };
    const asIs = this.read(plain);
    if (asIs.code !== '' || asIs.how === 'several') return asIs;
    let unsure = asIs;
    for (const [how, other] of otherReadings(plain)) {
      const answer = this.read(other);
      if (answer.code !== '') return { ...answer, how };
      if (unsure.candidates.length === 0 && answer.how === 'several') unsure = answer;
    }
    return unsure;
  }

  private read({ ward, district, province }: WrittenUnit): ResolvedUnit {
    const wards = unitKeys(ward, WARD_KINDS);
    const districts = unitKeys(district, DISTRICT_KINDS);
    const bare = /^[\s!-~]*$/.test(ward + district + province);
    const within = (provinces: Province[]) =>
      oneOf(
        wards.flatMap((one) =>
          districts.map((other) => resolveWithin(provinces, one, other, bare)),
        ),
      );
    if (province.trim() === '' && district.trim() !== '') {
      const answer = within(this.index.everywhere);
      return answer.code === '' ? answer : { ...answer, how: 'no-province' };
    }
    const scope = this.index.provincesOf(province);
    if (scope.length === 0) return { code: '', candidates: [], how: 'unknown-province' };
    for (const provinces of scope) {
      const answer = within(provinces);
      if (answer.how !== 'not-found' || provinces === scope.at(-1)) return answer;
    }
    return { code: '', candidates: [], how: 'not-found' };
  }
}

/** The answer of all readings of a text together: several codes are none. */
function oneOf(answers: ResolvedUnit[]): ResolvedUnit {
  const found = answers.filter(({ code }) => code !== '');
  const codes = [...new Set(found.map(({ code }) => code))];
  if (codes.length === 1) return found[0]!;
  if (codes.length > 1) return { code: '', candidates: codes, how: 'several' };
  return answers.find(({ how }) => how !== 'not-found') ?? answers[0]!;
}

function resolveWithin(
  provinces: Province[],
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
  if (sameName.length > 0) return unsure(sameName, 'other-district');
  return { code: '', candidates: [], how: 'not-found' };
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
function ofKind(units: Commune[], { kind }: UnitKey): Commune[] {
  if (kind === undefined) return units;
  const same = units.filter((unit) => unit.key.kind === kind);
  return same.length > 0 || kind !== 'xa'
    ? same
    : units.filter((unit) => unit.key.kind === 'phuong');
}

/** A district's official name without any mark ("Na Hang") is written with marks too. */
function fitsDistrict(written: UnitKey, official: Named): number {
  if (fits(written, official) > 0) return fits(written, official);
  return official.key.plain === written.plain && isPlain(official.key) ? 1 : 0;
}

function fits(written: UnitKey, { key, others }: Named): number {
  return Math.max(
    ...[key, ...others].map((each) =>
      each.plain === written.plain ? agreement(written, each) : 0,
    ),
  );
}

function answer(found: Commune[], how: Resolution, named: Commune[]): ResolvedUnit {
  const codes = [...new Set(found.map(({ code }) => code))];
  if (codes.length === 1) return { code: codes[0]!, candidates: [], how };
  if (codes.length > 1) return unsure(found, 'several');
  return unsure(named, named.length > 0 ? 'other-kind' : 'not-found');
}

function unsure(units: Commune[], how: Resolution): ResolvedUnit {
  const candidates = [...new Set(units.map(({ code }) => code))].slice(0, MOST_CANDIDATES);
  return { code: '', candidates, how };
}
