import {
  followFindingCause,
  getFindingCause,
  listFindingCauses,
  listFindingKinds,
} from '../../../api/sdk.gen';
import type { FindingCause, FollowFinding, ListFindingCausesData } from '../../../api/types.gen';
import { dataOf, ifMatch } from '../../../components/server';

export type { FindingAtUnit, FindingCause, FindingCauseDetail } from '../../../api/types.gen';

export const FINDINGS_KEY = 'finding-causes';
export const CAUSE_STATES = ['open', 'waiting', 'closed'] as const;
export type CauseState = FindingCause['state'];
export type CauseFilters = Omit<
  NonNullable<ListFindingCausesData['query']>,
  'state' | 'page' | 'pageSize'
>;
/** Cards of one column at a time. */
const CARDS = 30;

export const findingsApi = {
  kinds: () => dataOf(listFindingKinds()),
  page: (roundId: string, query: CauseFilters & { state: CauseState }, page: number) =>
    dataOf(listFindingCauses({ path: { roundId }, query: { ...query, page, pageSize: CARDS } })),
  one: (id: string) => dataOf(getFindingCause({ path: { id } })),
  follow: ({ id, version }: Pick<FindingCause, 'id' | 'version'>, body: FollowFinding) =>
    dataOf(followFindingCause({ path: { id }, headers: ifMatch(version), body })),
};
