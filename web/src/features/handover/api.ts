import {
  acceptPart,
  acceptPortions,
  assignPortions,
  checkList,
  closePortions,
  confirmEntry,
  declareEmptyList,
  disputeEntry,
  disputePortions,
  getHandoverList,
  getHandoverMatrix,
  getListTypes,
  listIncomingHandover,
  requestFullListExport,
  reopenClosed,
  requestListExport,
  resolvePortions,
  revealEarlierValue,
  revealPersonalValue,
  splitPortion,
  uncheckList,
  withdrawAcceptance,
} from '../../api/sdk.gen';
import type {
  AcceptPart,
  CloseDiscrepancy,
  ClosePortions,
  DisputePortions,
  ExportList,
  HandoverList,
  HandoverMatrix,
  Portion,
  RevealEarlierValue,
  SplitPortion,
} from '../../api/types.gen';
import { dataOf, ifMatch } from '../../components/server';
import { isMatching, rowsApi, type Chosen } from '../rows/api';

export type {
  AcceptPart,
  Balance,
  EntryOnBehalf,
  Figures,
  HandoverColumn,
  HandoverItem,
  HandoverList,
  HandoverMatrix,
  IncomingList,
  ListType,
  MatrixCell,
} from '../../api/types.gen';

export type Bucket = Portion['bucket'];
export const BUCKETS: readonly Bucket[] = ['outstanding', 'disputed', 'accepted', 'closed'];

export type MatrixUnit = HandoverMatrix['units'][number];
export type ListAct = HandoverList['may'][number];

export type CloseRows = Omit<ClosePortions, 'portionIds'>;
export type ClosingEvidence = NonNullable<ClosePortions['evidence']>;
export type EvidencePart = HandoverList['closingReasons'][number]['demands'][number];

export type DisputeKind = DisputePortions['kind'];
export const DISPUTE_KINDS: readonly DisputeKind[] = [
  'shortage',
  'surplus',
  'damaged',
  'wrong_data',
  'papers_missing',
];

export type ExportFilters = ExportList;

/** A list as the person saw it. */
export interface SeenList {
  listId: string;
  version: number;
}

const on = ({ listId, version }: SeenList) => ({
  path: { id: listId },
  headers: ifMatch(version),
});

export const handoverApi = {
  listTypes: () => dataOf(getListTypes()),
  matrix: (roundId: string) => dataOf(getHandoverMatrix({ path: { roundId } })),
  list: (id: string) => dataOf(getHandoverList({ path: { id } })),
  /** The value in the clear; the server writes down who asked and what for. */
  reveal: (id: string, itemId: string, column: string, reason: string) =>
    dataOf(revealPersonalValue({ path: { id, itemId }, body: { column, reason } })),
  /** The same of a value as an entry of the trail has it. */
  revealEarlier: (id: string, itemId: string, body: RevealEarlierValue) =>
    dataOf(revealEarlierValue({ path: { id, itemId }, body })),
  /** Has the list made as a workbook: with masks, or in full for a reason. */
  export: (id: string, filters: ExportFilters, reason?: string) =>
    dataOf(
      reason === undefined
        ? requestListExport({ path: { id }, body: filters })
        : requestFullListExport({ path: { id }, body: { ...filters, reason } }),
    ),
  incoming: (roundId: string, unitId: string) =>
    dataOf(listIncomingHandover({ path: { roundId }, query: { unitId } })),
  accept: (at: SeenList, chosen: Chosen) =>
    isMatching(chosen)
      ? rowsApi.accept(at, chosen)
      : dataOf(acceptPortions({ ...on(at), body: { portionIds: [...chosen] } })),
  /** Takes over a part of a portion; the rest waits or is in dispute. */
  acceptPart: (at: SeenList, body: AcceptPart) => dataOf(acceptPart({ ...on(at), body })),
  split: (at: SeenList, portionId: string, parts: SplitPortion['parts']) =>
    dataOf(splitPortion({ ...on(at), body: { portionId, parts } })),
  acceptAll: (at: SeenList) => dataOf(acceptPortions({ ...on(at), body: { all: true } })),
  dispute: (at: SeenList, chosen: Chosen, kind: DisputeKind, note: string) =>
    isMatching(chosen)
      ? rowsApi.dispute(at, chosen, kind, note)
      : dataOf(disputePortions({ ...on(at), body: { portionIds: [...chosen], kind, note } })),
  /** @param decision what was decided about the discrepancies of the portions, and by which paper. */
  resolve: (at: SeenList, chosen: Chosen, decision: CloseDiscrepancy) =>
    isMatching(chosen)
      ? rowsApi.resolve(at, chosen, decision)
      : dataOf(
          resolvePortions({
            ...on(at),
            body: {
              ...{ portionIds: [...chosen], note: decision.text },
              decision: decision.paper ?? null,
            },
          }),
        ),
  close: (at: SeenList, chosen: Chosen, closing: CloseRows) =>
    isMatching(chosen)
      ? rowsApi.close(at, chosen, closing)
      : dataOf(closePortions({ ...on(at), body: { portionIds: [...chosen], ...closing } })),
  takeBack: (at: SeenList, act: 'withdraw' | 'reopen', portionIds: string[], note: string) =>
    dataOf(
      (act === 'withdraw' ? withdrawAcceptance : reopenClosed)({
        ...on(at),
        body: { portionIds, note },
      }),
    ),
  assign: (at: SeenList, chosen: Chosen, receiverOrganisationId: string) =>
    isMatching(chosen)
      ? rowsApi.assign(at, chosen, receiverOrganisationId)
      : dataOf(
          assignPortions({
            ...on(at),
            body: { portionIds: [...chosen], receiverOrganisationId },
          }),
        ),
  check: (at: SeenList, note: string | null) => dataOf(checkList({ ...on(at), body: { note } })),
  uncheck: (at: SeenList, note: string) => dataOf(uncheckList({ ...on(at), body: { note } })),
  /** The unit stands by what was entered for it. */
  confirmEntry: (at: SeenList, entryId: string) =>
    dataOf(confirmEntry({ ...on(at), path: { id: at.listId, entryId }, body: {} })),
  disputeEntry: (at: SeenList, entryId: string, note: string) =>
    dataOf(disputeEntry({ ...on(at), path: { id: at.listId, entryId }, body: { note } })),
  declareEmpty: (roundId: string, giverOrganisationId: string, listType: string) =>
    dataOf(declareEmptyList({ path: { roundId }, body: { giverOrganisationId, listType } })),
};
