import {
  assignFindingCauses,
  followFindingCause,
  getFindingCause,
  listFindingCauses,
  listFindingKinds,
  listFindingOwners,
} from '../../../api/sdk.gen';
import type {
  AssignFindings,
  FindingCause,
  FollowFinding,
  ListFindingCausesData,
} from '../../../api/types.gen';
import { dataOf, ifMatch } from '../../../components/server';

export type { FindingAtUnit, FindingCause, FindingCauseDetail } from '../../../api/types.gen';

export const FINDINGS_KEY = 'finding-causes';
export const CAUSE_STATES = ['open', 'waiting', 'closed'] as const;
export type CauseState = FindingCause['state'];
export type CauseFilters = Omit<
  NonNullable<ListFindingCausesData['query']>,
  'state' | 'page' | 'pageSize'
>;
/** Causes that one act takes. */
const MOST_ASSIGNED = 200;
/** Cards of one column at a time. */
const CARDS = 30;

export const findingsApi = {
  kinds: () => dataOf(listFindingKinds()),
  page: (roundId: string, query: CauseFilters & { state: CauseState }, page: number) =>
    dataOf(listFindingCauses({ path: { roundId }, query: { ...query, page, pageSize: CARDS } })),
  owners: (roundId: string) => dataOf(listFindingOwners({ path: { roundId } })),
  /** What a filter leaves to be mended, the most that one act takes. */
  open: (roundId: string, query: CauseFilters) =>
    dataOf(
      listFindingCauses({
        path: { roundId },
        query: { ...query, state: 'open', page: 1, pageSize: MOST_ASSIGNED },
      }),
    ),
  assign: (roundId: string, body: AssignFindings) =>
    dataOf(assignFindingCauses({ path: { roundId }, body })),
  one: (id: string) => dataOf(getFindingCause({ path: { id } })),
  follow: ({ id, version }: Pick<FindingCause, 'id' | 'version'>, body: FollowFinding) =>
    dataOf(followFindingCause({ path: { id }, headers: ifMatch(version), body })),
};
