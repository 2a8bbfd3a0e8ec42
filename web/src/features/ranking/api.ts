import {
  keepRankingSet,
  listRankingSets,
  publishRankingSet,
  showRankingSet,
  withdrawRankingSet,
} from '../../api/sdk.gen';
import type { RankingSetBody, RankingSetHead } from '../../api/types.gen';
import { dataOf, ifMatch } from '../../components/server';

export type { RankingSet, RankingSetHead } from '../../api/types.gen';

type Seen = Pick<RankingSetHead, 'id' | 'version'>;
const at = ({ id, version }: Seen) => ({ path: { id }, headers: ifMatch(version) });

export const rankingApi = {
  all: (roundId: string) => dataOf(listRankingSets({ path: { roundId } })),
  one: (id: string) => dataOf(showRankingSet({ path: { id } })),
  keep: (roundId: string, body: RankingSetBody) =>
    dataOf(keepRankingSet({ path: { roundId }, body })),
  publish: (seen: Seen, visibility: RankingSetBody['visibility']) =>
    dataOf(publishRankingSet({ ...at(seen), body: { visibility } })),
  withdraw: (seen: Seen, reason: string) =>
    dataOf(withdrawRankingSet({ ...at(seen), body: { reason } })),
  paperUrl: (id: string, format: 'xlsx' | 'docx' | 'pdf') =>
    `/api/ranking-sets/${id}/paper/${format}`,
};

/** Beginning of the keys of everything read about kept rankings. */
export const RANKING_KEY = 'ranking-sets';
