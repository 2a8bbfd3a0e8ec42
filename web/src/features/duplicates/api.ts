import {
  getDuplicateGroup,
  listDuplicates,
  searchDuplicates,
  settleDuplicateGroup,
} from '../../api/sdk.gen';
import type { DuplicateGroup, SettleDuplicate } from '../../api/types.gen';
import { dataOf, ifMatch } from '../../components/server';

export type { DuplicateGroup, DuplicateGroupRow, SettleDuplicate } from '../../api/types.gen';

export type GroupState = DuplicateGroup['state'];
export const GROUP_STATES: readonly GroupState[] = ['open', 'settled', 'gone'];

export const PAGE_SIZE = 50;

export const duplicatesApi = {
  page: (roundId: string, state: GroupState, kind: string, page: number) =>
    dataOf(
      listDuplicates({
        path: { roundId },
        query: { state, page, pageSize: PAGE_SIZE, ...(kind && { kind }) },
      }),
    ),
  one: (id: string) => dataOf(getDuplicateGroup({ path: { id } })),
  workbook: (roundId: string, state: GroupState, kind: string) => {
    const query = new URLSearchParams({ state, ...(kind && { kind }) });
    return `/api/rounds/${roundId}/duplicates.xlsx?${query}`;
  },
  search: (roundId: string) => dataOf(searchDuplicates({ path: { roundId } })),
  settle: ({ id, version }: DuplicateGroup, body: SettleDuplicate) =>
    dataOf(settleDuplicateGroup({ path: { id }, headers: ifMatch(version), body })),
};

/** Beginning of the keys of everything read about rows that agree. */
export const DUPLICATES_KEY = 'duplicates';
