import { http } from '../../components/http';
import type { Bilingual } from '../../components/use-bilingual';

export type Result = 'met' | 'partly_met' | 'not_met' | 'not_applicable';
export const RESULTS: readonly Result[] = ['met', 'partly_met', 'not_met', 'not_applicable'];

export interface ResultCounts {
  total: number;
  met: number;
  partlyMet: number;
  notMet: number;
  notApplicable: number;
  notEvaluated: number;
}

export interface Score {
  all: ResultCounts;
  mandatory: ResultCounts;
  /** 0–100 with one decimal; null where no item applies. */
  percent: number | null;
  mandatoryPassed: boolean;
}

/** One new unit in the list of trials; without a trial yet, `rehearsal` is null. */
export interface RehearsalRow {
  unitId: string;
  unitCode: string;
  unitName: string;
  rehearsal: { id: string; number: number; state: string; startedOn: string; score: Score } | null;
}

export interface ChecklistItem {
  code: string;
  name: Bilingual;
  mandatory: boolean;
  because: string | null;
  result: Result | null;
  note: string | null;
  evaluator: string | null;
  evaluatedOn: string | null;
  version: number;
}

export interface ChecklistGroup {
  code: string;
  name: Bilingual;
  items: ChecklistItem[];
}

export interface RehearsalSheet {
  id: string;
  unitId: string;
  number: number;
  state: string;
  startedOn: string;
  template: { code: string; edition: number; name: Bilingual };
  score: Score;
  groups: ChecklistGroup[];
}

export interface ResultRequest {
  result: Result;
  note: string | null;
  evaluatedOn?: string;
}

export const rehearsalApi = {
  list: (roundId: string) => http.get<RehearsalRow[]>(`rounds/${roundId}/rehearsals`),
  start: (roundId: string, unitId: string) =>
    http.post<RehearsalSheet>(`rounds/${roundId}/rehearsals`, { body: { unitId } }),
  sheet: (id: string) => http.get<RehearsalSheet>(`rehearsals/${id}`),
  record: (id: string, itemCode: string, version: number, body: ResultRequest) =>
    http.put<ChecklistItem>(`rehearsals/${id}/results/${itemCode}`, { version, body }),
};
