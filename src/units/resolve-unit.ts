import type { CatalogueFile } from './unit-catalogue';
import { agreement, isPlain, unitKey, type UnitKey, unitKeys } from './unit-key';

/** A unit of before 1 July 2025 as a person writes it. */
export interface WrittenUnit {
  ward: string;
  district: string;
  province: string;
}

/** How an answer was found, or why there is none. */
export const resolutions = [
  'exact',
  'without-marks',
  'no-district',
  'other-spelling-of-district',
  'several',
  'other-district',
  'other-spelling',
  'other-kind',
  'unknown-province',
  'not-found',
] as const;
export type Resolution = (typeof resolutions)[number];

export interface ResolvedUnit {
  /** The code before 1 July 2025; empty where the answer is unsure or there are several. */
  code: string;
  /** Codes that may be meant, none of them chosen. */
  candidates: string[];
  how: Resolution;
}

const WARD_KINDS = ['xa', 'phuong', 'thi tran'];
const DISTRICT_KINDS = ['quan', 'huyen', 'thi xa', 'thanh pho'];
const PROVINCE_KINDS = ['tinh', 'thanh pho'];
/** Other names of provinces in use, by their plain key. */
const PROVINCE_ALIASES: Readonly<Record<string, string>> = {
  hcm: 'hochiminh',
  tphcm: 'hochiminh',
  saigon: 'hochiminh',
  hn: 'hanoi',
  thuathienhue: 'hue',
  brvt: 'bariavungtau',
  vungtau: 'bariavungtau',
  daclac: 'daklak',
  dacnong: 'daknong',
};
const MOST_CANDIDATES = 10;

interface Named {
  key: UnitKey;
  /** Further official spellings. */
  others: UnitKey[];
}

interface Commune extends Named {
  code: string;
  province: UnitKey;
  district: Named;
}

interface Province {
  key: UnitKey;
  newCode: string;
  communes: Map<string, Commune[]>;
  /** Kinds of the districts of each name. */
  districtKinds: Map<string, string[]>;
}

/** Finds units of before 1 July 2025 by name; never guesses between several. */
export class UnitResolver {
  private readonly provinces = new Map<string, Province>();
  private readonly byNewProvince = new Map<string, Province[]>();

  constructor(catalogue: CatalogueFile) {
    const byCode = new Map<string, Province>();
    for (const [code, name, newCode] of catalogue.oldProvinces) {
      const key = unitKey(name, PROVINCE_KINDS);
      const province: Province = { key, newCode, communes: new Map(), districtKinds: new Map() };
      byCode.set(code, province);
      this.provinces.set(key.plain, province);
    }
    const districts = new Map<string, Named & { province: string }>();
    for (const [code, name, province] of catalogue.oldDistricts) {
      const district = { ...nameOf(name, DISTRICT_KINDS), province };
      districts.set(code, district);
      const { districtKinds } = byCode.get(province)!;
      const { plain, kind = '' } = district.key;
      districtKinds.set(plain, [...(districtKinds.get(plain) ?? []), kind]);
    }
    for (const [code, name, districtCode, spelling] of catalogue.oldCommunes) {
      const district = districts.get(districtCode)!;
      add(byCode.get(district.province)!, code, [name, spelling], district);
    }
    for (const [code, name, districtName, provinceCode] of catalogue.retired) {
      add(byCode.get(provinceCode)!, code, [name], nameOf(districtName, DISTRICT_KINDS));
    }
    for (const [code, name] of catalogue.newProvinces) {
      const merged = [...byCode.values()].filter(({ newCode }) => newCode === code);
      this.byNewProvince.set(unitKey(name, PROVINCE_KINDS).plain, merged);
    }
  }

  /** Resolves one written unit. */
  resolve({ ward, district, province }: WrittenUnit): ResolvedUnit {
    const scope = this.scopeOf(province);
    if (scope.length === 0) return { code: '', candidates: [], how: 'unknown-province' };
    const wards = unitKeys(ward, WARD_KINDS);
    const districts = unitKeys(district, DISTRICT_KINDS);
    const bare = /^[\s!-~]*$/.test(ward + district + province);
    for (const provinces of scope) {
      const answers = wards.flatMap((one) =>
        districts.map((other) => resolveWithin(provinces, one, other, bare)),
      );
      const answer = oneOf(answers);
      if (answer.how !== 'not-found' || provinces === scope.at(-1)) return answer;
    }
    return { code: '', candidates: [], how: 'not-found' };
  }

  /** The old province of that name first, then those that went into the new one. */
  private scopeOf(text: string): Province[][] {
    const { plain } = unitKey(text, PROVINCE_KINDS);
    const name = PROVINCE_ALIASES[plain] ?? plain;
    const old = this.provinces.get(name);
    const merged = this.byNewProvince.get(name) ?? this.byNewProvince.get(plain) ?? [];
    return [...(old ? [[old]] : []), ...(merged.length > 1 || !old ? [merged] : [])].filter(
      (provinces) => provinces.length > 0,
    );
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

function add(
  province: Province,
  code: string,
  [name, spelling]: [string, string?],
  district: Named,
): void {
  const named = nameOf(name, WARD_KINDS);
  if (spelling) named.others.push(unitKey(spelling, WARD_KINDS));
  const commune: Commune = { ...named, code, district, province: province.key };
  for (const plain of new Set([named.key, ...named.others].map((key) => key.plain))) {
    const list = province.communes.get(plain);
    if (list) list.push(commune);
    else province.communes.set(plain, [commune]);
  }
}

function nameOf(name: string, kinds: readonly string[]): Named {
  return { key: unitKey(name, kinds), others: [] };
}
