import type { CatalogueFile } from './unit-catalogue';
import { unitKey, unitKeys, type UnitKey } from './unit-key';

/** Kinds that a unit of each level can have, folded. */
export const WARD_KINDS = ['xa', 'phuong', 'thi tran'];
export const DISTRICT_KINDS = ['quan', 'huyen', 'thi xa', 'thanh pho'];
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
}

/** The units of before 1 July 2025 by the keys of their names. */
export class UnitIndex {
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

  /** All old provinces, one by one. */
  get everywhere(): Province[] {
    return [...this.provinces.values()];
  }

  /** The old province of that name first, then those that went into the new one. */
  provincesOf(text: string): Province[][] {
    const found = unitKeys(text, PROVINCE_KINDS).map(({ plain }) => this.provincesNamed(plain));
    return found.find(({ length }) => length > 0) ?? [];
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
  for (const plain of new Set([named.key, ...named.others].map((key) => key.plain))) {
    const list = province.communes.get(plain);
    if (list) list.push(commune);
    else province.communes.set(plain, [commune]);
  }
}

function nameOf(name: string, kinds: readonly string[]): Named {
  return { key: unitKey(name, kinds), others: [] };
}
