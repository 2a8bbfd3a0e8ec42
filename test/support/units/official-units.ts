import type { CatalogueFile } from '../../../src/units/unit-catalogue';
import type { WrittenUnit } from '../../../src/units/written-unit';

/** A name taken apart: kind and proper name. */
export interface Part {
  kind: string;
  name: string;
}
/** An official unit with the places it lies in. */
export interface OfficialUnit {
  code: string;
  ward: Part;
  district: Part;
  province: Part;
  newProvince: Part;
}
/** Numbers from 0 to 1, the same in every run. */
export type Chance = () => number;

/** Writes one unit as somebody might. */
export type Mess = (unit: OfficialUnit, chance: Chance) => WrittenUnit | undefined;

export const KINDS = /^(Tỉnh|Thành phố|Quận|Huyện|Thị xã|Thị trấn|Phường|Xã) /i;
export const part = (full: string): Part => {
  const kind = KINDS.exec(full)?.[1] ?? '';
  return {
    kind: kind.charAt(0) + kind.slice(1).toLowerCase(),
    name: full.slice(kind.length).trim(),
  };
};
export const full = ({ kind, name }: Part): string => `${kind} ${name}`.trim();

/** All units that the resolver knows: of June 2025, and those retired before. */
export function officialUnits(catalogue: CatalogueFile): OfficialUnit[] {
  const newName = new Map(catalogue.newProvinces);
  const province = new Map(
    catalogue.oldProvinces.map(([code, name, to]) => [code, { old: name, now: newName.get(to)! }]),
  );
  const district = new Map(catalogue.oldDistricts.map(([code, ...rest]) => [code, rest]));
  const unit = (code: string, ward: string, in_: string, of: string): OfficialUnit => ({
    code,
    ward: part(ward),
    district: part(in_),
    province: part(province.get(of)!.old),
    newProvince: part(province.get(of)!.now),
  });
  return [
    ...catalogue.oldCommunes.map(([code, name, of]) =>
      unit(code, name, district.get(of)![0], district.get(of)![1]),
    ),
    ...catalogue.retired.map(([code, name, in_, of]) => unit(code, name, in_, of)),
  ];
}

/** A generator of numbers that begins where it is told (mulberry32). */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
export const oneOf = <T>(list: readonly T[], chance: Chance): T =>
  list[Math.floor(chance() * list.length)]!;
