import {
  decideSpanning,
  getHandoverRow,
  listAwaitingDecision,
  listUnassigned,
  markSpanning,
  releaseSpanning,
} from '../../api/sdk.gen';
import type { DecideSpanning } from '../../api/types.gen';
import { dataOf, ifMatch } from '../../components/server';
import type { SeenList } from '../handover/api';

export type { HandoverRowDetail, SpanningAsset, UnassignedUnit } from '../../api/types.gen';

const on = ({ listId, version }: SeenList) => ({
  path: { id: listId },
  headers: ifMatch(version),
});

export const receiversApi = {
  row: (id: string, itemId: string) => dataOf(getHandoverRow({ path: { id, itemId } })),
  unassigned: (roundId: string) => dataOf(listUnassigned({ path: { roundId } })),
  awaitingDecision: (roundId: string) => dataOf(listAwaitingDecision({ path: { roundId } })),
  mark: (at: SeenList, itemIds: string[], communes: string) =>
    dataOf(markSpanning({ ...on(at), body: { itemIds, communes } })),
  release: (at: SeenList, itemIds: string[]) =>
    dataOf(releaseSpanning({ ...on(at), body: { itemIds } })),
  decide: (at: SeenList, body: DecideSpanning) => dataOf(decideSpanning({ ...on(at), body })),
};
