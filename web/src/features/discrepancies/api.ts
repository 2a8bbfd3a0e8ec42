import {
  changeDiscrepancy,
  closeDiscrepancy,
  getDiscrepancy,
  getDiscrepancyAgeing,
  getDiscrepancyKinds,
  listDiscrepancies,
  openDiscrepancy,
} from '../../api/sdk.gen';
import type {
  ChangeDiscrepancy,
  CloseDiscrepancy,
  Discrepancy,
  ListDiscrepanciesData,
  OpenDiscrepancy,
} from '../../api/types.gen';
import { dataOf, ifMatch } from '../../components/server';

export type {
  ChangeDiscrepancy,
  CloseDiscrepancy,
  Discrepancy,
  DiscrepancyAgeing,
  OpenDiscrepancy,
} from '../../api/types.gen';

export type DiscrepancyState = Discrepancy['state'];
/** In the order of the board's columns. */
export const STATES: readonly DiscrepancyState[] = ['open', 'in_progress', 'waiting', 'closed'];

export type DiscrepancyFilters = Omit<
  NonNullable<ListDiscrepanciesData['query']>,
  'page' | 'pageSize'
>;

const A_COLUMN = 50;

export const discrepanciesApi = {
  kinds: () => dataOf(getDiscrepancyKinds()),
  page: (roundId: string, filters: DiscrepancyFilters, page: number) =>
    dataOf(
      listDiscrepancies({ path: { roundId }, query: { ...filters, page, pageSize: A_COLUMN } }),
    ),
  one: (id: string) => dataOf(getDiscrepancy({ path: { id } })),
  ageing: (roundId: string) => dataOf(getDiscrepancyAgeing({ path: { roundId } })),
  open: (listId: string, body: OpenDiscrepancy) =>
    dataOf(openDiscrepancy({ path: { id: listId }, body })),
  change: ({ id, version }: Discrepancy, body: ChangeDiscrepancy) =>
    dataOf(changeDiscrepancy({ path: { id }, headers: ifMatch(version), body })),
  close: ({ id, version }: Discrepancy, body: CloseDiscrepancy) =>
    dataOf(closeDiscrepancy({ path: { id }, headers: ifMatch(version), body })),
};

/** Beginning of the keys of everything read about discrepancies. */
export const DISCREPANCIES_KEY = 'discrepancies';
