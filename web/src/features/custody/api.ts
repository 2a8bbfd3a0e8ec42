import {
  beginCustody,
  endCustody,
  getItemCustody,
  getListCustody,
  getRoundCustody,
} from '../../api/sdk.gen';
import type { BeginCustody, EndCustody, ItemCustodies } from '../../api/types.gen';
import { dataOf, ifMatch } from '../../components/server';

export type { BeginCustody, CustodySummary, EndCustody, ItemCustodies } from '../../api/types.gen';
export type ItemCustody = ItemCustodies['custodies'][number];

export const CUSTODY_KEY = ['custody'] as const;

export const custodyApi = {
  ofItem: (id: string, itemId: string) => dataOf(getItemCustody({ path: { id, itemId } })),
  ofList: (id: string) => dataOf(getListCustody({ path: { id } })),
  ofRound: (roundId: string, moment?: string) =>
    dataOf(getRoundCustody({ path: { roundId }, query: { moment } })),
  begin: (id: string, body: BeginCustody) => dataOf(beginCustody({ path: { id }, body })),
  end: ({ id, version }: ItemCustody, body: EndCustody) =>
    dataOf(endCustody({ path: { id }, headers: ifMatch(version), body })),
};
