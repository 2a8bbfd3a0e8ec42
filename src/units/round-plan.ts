import type { ConversionTable } from './conversion-table';
import type { Place, TableUnit } from './conversion-row';
import type { Relation } from './relation';
import type { UnitKind } from './unit-name';

export const ORGANISATION_KINDS = [
  'people_committee',
  'people_council',
  'party_committee',
  'fatherland_front',
  'service_centre',
  'project_board',
  'school',
  'department',
  'archive',
  'police',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** What identifies a round and its legal frame. */
export interface RoundFrame {
  /** Short stable name, e.g. `quang-ninh-2025`. */
  code: string;
  name: string;
  legalAct: string;
  /** First day of the new units, YYYY-MM-DD. */
  effectiveDate: string;
  /** Moment at which all figures of the handover are taken. */
  cutOff: string;
  /** A day from which all old units have existed as they are; part of their identity. */
  oldUnitsValidFrom: string;
  /** True for a made-up round. */
  demonstration: boolean;
  province: Place;
  /**
   * Whose the service centres of the new units are: `one-level` = units of the provincial
   * centre (Quảng Ninh, Hà Nội), `commune` = of the unit's own People's Committee.
   */
  serviceCentre: 'one-level' | 'commune';
  /** Bodies of the province that may receive, below its People's Committee. */
  provinceBodies: { kind: OrganisationKind; name: string }[];
}

export interface PlannedUnit extends Place {
  kind: UnitKind;
  /** District the unit lies in (old), or its neighbourhood on screens is named after (new). */
  districtCode: string | null;
}

export interface PlannedSuccession {
  old: { level: 'commune' | 'district'; code: string };
  newCode: string;
  relation: Relation;
  note: string;
  /** Where the fact stands: resolution and clause, or row of the table. */
  source: string;
}

export interface PlannedMilestone {
  code: string;
  nameVi: string;
  nameEn: string;
  /** Days after the effective date; negative before it. */
  offsetDays: number;
  source: string;
}

/** Everything a round consists of; lists are in the order they are shown. */
export interface RoundPlan extends RoundFrame {
  districts: Place[];
  oldUnits: PlannedUnit[];
  newUnits: PlannedUnit[];
  succession: PlannedSuccession[];
  milestones: PlannedMilestone[];
}

/**
 * The plan of one new province's round, from the conversion table. Units are in the table's
 * order; a new unit's neighbourhood is the district of the old unit with the same code.
 */
export function planFromTable(
  frame: RoundFrame,
  table: Pick<ConversionTable, 'passages'>,
): RoundPlan {
  const passages = table.passages.filter((each) => each.newProvince.code === frame.province.code);
  const districts = new Map<string, Place>();
  const oldUnits = new Map<string, PlannedUnit>();
  const newUnits = new Map<string, PlannedUnit>();
  const planned = ({ code, name, kind }: TableUnit, districtCode: string): PlannedUnit => ({
    code,
    name,
    kind,
    districtCode,
  });
  for (const { oldUnit, newUnit, district } of passages) {
    districts.set(district.code, district);
    if (oldUnit.level === 'commune') oldUnits.set(oldUnit.code, planned(oldUnit, district.code));
    if (!newUnits.has(newUnit.code) || oldUnit.code === newUnit.code) {
      newUnits.set(newUnit.code, planned(newUnit, district.code));
    }
  }
  const succession = passages.map((each): PlannedSuccession => {
    const level = each.oldUnit.level === 'district' ? 'district' : 'commune';
    return {
      old: { level, code: each.oldUnit.code },
      newCode: each.newUnit.code,
      relation: each.relation,
      note: each.note,
      source: `Bảng chuyển đổi của cơ quan thống kê, dòng ${each.row}`,
    };
  });
  const byCode = (units: Iterable<PlannedUnit>) =>
    [...units].sort((a, b) => (a.code < b.code ? -1 : 1));
  return {
    ...frame,
    districts: [...districts.values()].sort((a, b) => (a.code < b.code ? -1 : 1)),
    oldUnits: byCode(oldUnits.values()),
    newUnits: [...newUnits.values()],
    succession,
    milestones: [],
  };
}
