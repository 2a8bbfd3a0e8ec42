import { fold } from '../platform/text/fold';
import { PROVINCE_ALIASES } from './province-names';
import type { CatalogueFile } from './unit-catalogue';
import { isOneSlip, wordsIn } from './one-slip';
import { unitKey, unitKeys, type UnitKey } from './unit-key';

/** Kinds that a unit of each level can have, folded. */
export const WARD_KINDS = ['xa', 'phuong', 'thi tran'];
export const DISTRICT_KINDS = ['quan', 'huyen', 'thi xa', 'thanh pho'];
export const PROVINCE_KINDS = ['tinh', 'thanh pho'];
const MOST_ASKED = 5000;

/** A unit's official name. */
export interface Named {
  key: UnitKey;
  /** Further official spellings. */
  others: UnitKey[];
}

export interface Commune extends Named {
  code: string;
  province: UnitKey;
  district: Named;
}

export interface Province {
  key: UnitKey;
  newCode: string;
  communes: Map<string, Commune[]>;
  /** Kinds of the districts of each name. */
  districtKinds: Map<string, string[]>;
  /** Communes by the plain name of their district. */
  byDistrict: Map<string, Commune[]>;
  /** Districts that were no longer there in June 2025. */
  former: FormerName[];
}

/** A former district, with the names of those that its communes went to. */
export interface FormerName extends Named {
  became: Set<string>;
}

/** The units of before 1 July 2025 by the keys of their names. */
export class UnitIndex {
  private readonly provinces = new Map<string, Province>();
  /** Provinces by what was written for them: a file names the same few in every row. */
  private readonly asked = new Map<string, Province[][]>();
  private readonly knownWords: ReadonlySet<string>;
  private readonly byNewProvince = new Map<string, Province[]>();

  constructor(catalogue: CatalogueFile) {
    this.knownWords = wordsOf(catalogue);
    const byCode = new Map<string, Province>();
    for (const [code, name, newCode] of catalogue.oldProvinces) {
      const key = unitKey(name, PROVINCE_KINDS);
      const province: Province = {
        key,
        newCode,
        communes: new Map(),
        districtKinds: new Map(),
        byDistrict: new Map(),
        former: [],
      };
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
    for (const { province, name, became } of catalogue.formerDistricts ?? []) {
      const plain = became.map((code) => districts.get(code)!.key.plain);
      byCode
        .get(province)!
        .former.push({ ...nameOf(name, DISTRICT_KINDS), became: new Set(plain) });
    }
    for (const [code, name] of catalogue.newProvinces) {
      const merged = [...byCode.values()].filter(({ newCode }) => newCode === code);
      this.byNewProvince.set(unitKey(name, PROVINCE_KINDS).plain, merged);
    }
  }

  /** All old provinces, one by one. */
  get everywhere(): Province[] {
    return [...this.provinces.values()];
  }

  /** The old province of that name first, then those that went into the new one. */
  provincesOf(text: string): Province[][] {
    let known = this.asked.get(text);
    if (!known) {
      const found = unitKeys(text, PROVINCE_KINDS).map(({ plain }) => this.provincesNamed(plain));
      known = found.find(({ length }) => length > 0) ?? [];
      if (this.asked.size >= MOST_ASKED) this.asked.clear();
      this.asked.set(text, known);
    }
    return known;
  }

  /** Old provinces by the first letters of their names: "QN" is Quảng Nam, Quảng Ngãi and Quảng Ninh. */
  provincesByInitials(text: string): Province[] {
    const letters = fold(text).replace(/[^a-z]/g, '');
    return this.everywhere.filter(
      ({ key }) =>
        fold(
          key.spelled
            .split(' ')
            .map(([first]) => first)
            .join(''),
        ) === letters,
    );
  }

  /** Provinces, old and new, that one slip makes of a name. */
  provincesNear(text: string): Province[][] {
    const written = unitKeys(text, PROVINCE_KINDS);
    const near = [...this.provinces.keys(), ...this.byNewProvince.keys()].filter((plain) =>
      written.some((each) => plain.length > 4 && isOneSlip(each.plain, plain)),
    );
    const [only, ...others] = new Set(near);
    return only === undefined || others.length > 0 ? [] : this.provincesNamed(only);
  }

  /** Words of all names, small letters: what is none of them is in the name of no unit. */
  get words(): ReadonlySet<string> {
    return this.knownWords;
  }

  private provincesNamed(plain: string): Province[][] {
    const name = PROVINCE_ALIASES[plain] ?? plain;
    const old = this.provinces.get(name);
    const merged = this.byNewProvince.get(name) ?? this.byNewProvince.get(plain) ?? [];
    return [...(old ? [[old]] : []), ...(merged.length > 1 || !old ? [merged] : [])].filter(
      (provinces) => provinces.length > 0,
    );
  }
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
  const there = province.byDistrict.get(district.key.plain);
  if (there) there.push(commune);
  else province.byDistrict.set(district.key.plain, [commune]);
  for (const plain of new Set([named.key, ...named.others].map((key) => key.plain))) {
    const list = province.communes.get(plain);
    if (list) list.push(commune);
    else province.communes.set(plain, [commune]);
  }
}

function nameOf(name: string, kinds: readonly string[]): Named {
  return { key: unitKey(name, kinds), others: [] };
}

const wordsOf = (catalogue: CatalogueFile): ReadonlySet<string> =>
  new Set(
    [
      ...catalogue.oldProvinces.map(([, name]) => name),
      ...catalogue.oldDistricts.map(([, name]) => name),
      ...catalogue.oldCommunes.flatMap(([, name, , spelling]) => [name, spelling ?? '']),
      ...catalogue.retired.map(([, name]) => name),
    ].flatMap((name) => wordsIn(name)),
  );
