import { getCase, getCaseContinuity, listCases, noteOnCase, planCase } from '../../api/sdk.gen';
import type { Case, CasePlanChange, CaseRow, ListCasesData } from '../../api/types.gen';
import { dataOf, ifMatch } from '../../components/server';

export type { Case, CaseContinuity, CasePlanChange, CaseRow } from '../../api/types.gen';

export type CaseState = CaseRow['state'];
export const CASE_STATES: readonly CaseState[] = [
  'not_started',
  'in_progress',
  'waiting',
  'blocked',
  'finished',
];
export type CaseFilters = Omit<NonNullable<ListCasesData['query']>, 'page' | 'pageSize'>;
export const OWNERSHIPS = [
  'without_owner',
  'unassigned',
  'not_accepted',
  'no_person',
  'owned',
  'finished',
] as const;
export const DUES = ['late', 'soon', 'in_time', 'unknown', 'none'] as const;

export const PAGE_SIZE = 50;

export const casesApi = {
  page: (roundId: string, filters: CaseFilters, page: number) =>
    dataOf(listCases({ path: { roundId }, query: { ...filters, page, pageSize: PAGE_SIZE } })),
  continuity: (roundId: string) => dataOf(getCaseContinuity({ path: { roundId } })),
  one: (itemId: string) => dataOf(getCase({ path: { itemId } })),
  plan: ({ itemId, version }: Case, body: CasePlanChange) =>
    dataOf(planCase({ path: { itemId }, headers: ifMatch(version), body })),
  note: (itemId: string, text: string) => dataOf(noteOnCase({ path: { itemId }, body: { text } })),
};

/** Beginning of the keys of everything read about cases. */
export const CASES_KEY = 'cases';
