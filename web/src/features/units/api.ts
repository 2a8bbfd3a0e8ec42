import { http } from '../../components/http';

export interface Round {
  id: string;
  code: string;
  name: string;
  legalAct: string;
  effectiveDate: string;
  cutOff: string | null;
  provinceName: string;
  demonstration: boolean;
}

export type UnitSide = 'old' | 'new';

interface UnitFields {
  id: string;
  code: string;
  name: string;
  kind: string;
  validFrom: string;
  validTo: string | null;
}

export interface Unit extends UnitFields {
  position: number;
  /** Old district the unit lies in, for grouping. */
  cluster: string | null;
  /** The unit's People's Committee. */
  organisationId: string | null;
}

/** A unit on the other side of the succession and how it passed over. */
export interface RelatedUnit extends UnitFields {
  relation: string;
  note: string;
  source: string;
}

export interface Organisation {
  id: string;
  name: string;
  kind: string;
  unitId: string;
}

export interface UnitDetail extends Unit {
  sides: string[];
  formedFrom: RelatedUnit[];
  goesTo: RelatedUnit[];
  organisations: Organisation[];
}

export const unitsApi = {
  rounds: () => http.get<Round[]>('rounds'),
  units: (roundId: string, side: UnitSide) =>
    http.get<Unit[]>(`rounds/${roundId}/units`, { query: { side } }),
  unit: (roundId: string, unitId: string) =>
    http.get<UnitDetail>(`rounds/${roundId}/units/${unitId}`),
  organisations: (roundId: string, q: string) =>
    http.get<Organisation[]>(`rounds/${roundId}/organisations`, { query: { q } }),
};
