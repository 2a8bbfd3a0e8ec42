import { fold } from '../platform/text/fold';
import type { Place, RefusalReason, Repair, TablePassage } from './conversion-row';
import type { Relation } from './relation';

export interface Checked {
  passages: TablePassage[];
  repairs: Repair[];
  refused: Map<number, { reason: RefusalReason; detail: string }>;
}

const WHOLE: ReadonlySet<Relation> = new Set([
  'whole',
  'unchanged',
  'unchanged_renamed',
  'unchanged_retyped',
]);

/**
 * Holds the rows of the table against each other. A code that stands for two units, a pair
 * printed twice, and a unit said to go whole into two places are refused, all rows concerned,
 * since the table alone does not tell which is wrong. A district printed under two provinces or
 * in two spellings is read as most of its rows have it, and reported.
 */
export function checkAgainstEachOther(passages: readonly TablePassage[]): Checked {
  const refused: Checked['refused'] = new Map();
  const refuse = (rows: readonly TablePassage[], reason: RefusalReason) => {
    for (const { row, oldUnit } of rows) {
      if (!refused.has(row))
        refused.set(row, { reason, detail: `${oldUnit.name} [${oldUnit.code}]` });
    }
  };
  const identity = ({ oldUnit, district }: TablePassage) =>
    `${fold(oldUnit.name)}|${district.code}`;
  for (const rows of groups(passages, oldKey).values()) {
    if (new Set(rows.map(identity)).size > 1) refuse(rows, 'old-code-has-two-names');
    else if (rows.length > 1) {
      const targets = [...groups(rows, ({ newUnit }) => newUnit.code).values()];
      for (const same of targets) if (same.length > 1) refuse(same, 'pair-twice');
      const anyWhole = rows.some(({ relation }) => WHOLE.has(relation));
      if (targets.length > 1 && anyWhole) refuse(rows, 'whole-and-divided');
    }
  }
  for (const rows of groups(passages, ({ newUnit }) => newUnit.code).values()) {
    const names = new Set(rows.map(({ newUnit }) => fold(newUnit.name)));
    if (names.size > 1) refuse(rows, 'new-code-has-two-names');
  }
  const repairs: Repair[] = [];
  const kept = withUsualPlaces(
    passages.filter(({ row }) => !refused.has(row)),
    repairs,
  );
  return { passages: kept, repairs, refused };
}

const oldKey = ({ oldUnit }: TablePassage) => `${oldUnit.level}:${oldUnit.code}`;

function withUsualPlaces(passages: readonly TablePassage[], repairs: Repair[]): TablePassage[] {
  const provinceOfDistrict = usual(
    passages,
    ({ district }) => district.code,
    (p) => p.oldProvince.code,
  );
  const districtName = usual(
    passages,
    ({ district }) => district.code,
    (p) => p.district.name,
  );
  const provinceName = usual(
    passages,
    ({ oldProvince }) => oldProvince.code,
    (p) => p.oldProvince.name,
  );
  const newProvinceName = usual(
    passages,
    (p) => p.newProvince.code,
    (p) => p.newProvince.name,
  );
  return passages.map((passage) => {
    const { row, district, oldProvince, newProvince } = passage;
    const code = provinceOfDistrict.get(district.code)!;
    const home: Place = { code, name: provinceName.get(code) ?? oldProvince.name };
    if (code !== oldProvince.code) {
      const [printed, read] = [oldProvince, home].map((place) => `${place.name} (${place.code})`);
      repairs.push({ row, printed: printed!, read: read!, why: 'province-of-district' });
    }
    return {
      ...passage,
      oldProvince: home,
      district: { code: district.code, name: districtName.get(district.code)! },
      newProvince: { code: newProvince.code, name: newProvinceName.get(newProvince.code)! },
    };
  });
}

/** The commonest value for each key; the first one seen where two are equally common. */
function usual<T>(rows: readonly T[], key: (row: T) => string, value: (row: T) => string) {
  const result = new Map<string, string>();
  for (const [name, members] of groups(rows, key)) {
    const [first] = [...groups(members, value)].sort((a, b) => b[1].length - a[1].length);
    result.set(name, first![0]);
  }
  return result;
}

function groups<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const result = new Map<string, T[]>();
  for (const row of rows) {
    const name = key(row);
    const members = result.get(name);
    if (members) members.push(row);
    else result.set(name, [row]);
  }
  return result;
}
