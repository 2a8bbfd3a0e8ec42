import { http } from '../../components/http';
import type { Page, PageQuery } from '../../components/paging';
import type { Bilingual } from '../../components/use-bilingual';

export type Bucket = 'outstanding' | 'disputed' | 'closed' | 'accepted';
export const BUCKETS: readonly Bucket[] = ['outstanding', 'disputed', 'accepted', 'closed'];

/** `declared` equals the sum of the buckets, in every measure. */
export type Figures = Record<'declared' | Bucket, number>;

export interface Balance {
  rows: Figures;
  /** Thousandths of the unit of measure. */
  quantity: Figures;
  /** Whole đồng. */
  money: Figures;
}

export interface ListType {
  code: string;
  name: Bilingual;
}

export interface MatrixCell {
  listType: string;
  state: 'missing' | 'late' | 'filed' | 'empty';
  /** The lists of this kind; a unit has several where bodies under it filed their own. */
  listIds: string[];
  rows: Figures;
}

export interface MatrixUnit {
  unitId: string;
  code: string;
  name: string;
  /** The unit's People's Committee, which answers for its lists. */
  organisationId: string | null;
  cells: MatrixCell[];
}

export interface Matrix {
  types: ListType[];
  units: MatrixUnit[];
}

export interface Party {
  id: string;
  name: string;
}

export type ListAct = 'accept' | 'dispute' | 'resolve' | 'close' | 'assign' | 'split';

export interface HandoverList {
  id: string;
  version: number;
  roundId: string;
  listType: string;
  listTypeName: Bilingual;
  state: 'filed' | 'empty';
  filedAt: string;
  giver: Party;
  balance: Balance;
  columns: { key: string; header: Bilingual; type: string }[];
  closingReasons: (Bilingual & { value: string })[];
  /** What goes to each receiver; `rows` counts portions here, receiver null: not assigned yet. */
  receivers: { receiver: Party | null; balance: Balance }[];
  /** Where rows may be assigned to. */
  possibleReceivers: Party[];
  /** What to offer this person. */
  may: ListAct[];
}

export interface Portion {
  id: string;
  bucket: Bucket;
  receiver: Party | null;
  quantity: number;
  money: number;
  reason: string | null;
  note: string | null;
}

export interface HandoverItem {
  id: string;
  position: number;
  rowCode: string;
  name: string;
  groupPath: string[];
  bucket: Bucket;
  values: Record<string, string | number | boolean | null>;
  portions: Portion[];
}

export interface IncomingList {
  listId: string;
  listType: string;
  listTypeName: Bilingual;
  giver: Party;
  receiver: Party;
  balance: Balance;
}

export interface ItemQuery extends PageQuery {
  bucket?: string;
  receiverOrganisationId?: string;
  q?: string;
}

export const DISPUTE_KINDS = [
  'shortage',
  'surplus',
  'damaged',
  'wrong_data',
  'papers_missing',
] as const;
export type DisputeKind = (typeof DISPUTE_KINDS)[number];

/** A list as the person saw it. */
export interface SeenList {
  listId: string;
  version: number;
}

const act = (name: ListAct, { listId, version }: SeenList, body: unknown) =>
  http.post<{ portions: number; list: HandoverList }>(`handover/lists/${listId}/${name}`, {
    version,
    body,
  });

export const handoverApi = {
  matrix: (roundId: string) => http.get<Matrix>(`rounds/${roundId}/handover/matrix`),
  list: (listId: string) => http.get<HandoverList>(`handover/lists/${listId}`),
  items: (listId: string, query: ItemQuery) =>
    http.get<Page<HandoverItem>>(`handover/lists/${listId}/items`, { query: { ...query } }),
  incoming: (roundId: string, unitId: string) =>
    http.get<IncomingList[]>(`rounds/${roundId}/handover/incoming`, { query: { unitId } }),
  accept: (at: SeenList, portionIds: string[]) => act('accept', at, { portionIds }),
  acceptAll: (at: SeenList) => act('accept', at, { all: true }),
  dispute: (at: SeenList, portionIds: string[], kind: DisputeKind, note: string) =>
    act('dispute', at, { portionIds, kind, note }),
  resolve: (at: SeenList, portionIds: string[]) => act('resolve', at, { portionIds }),
  close: (at: SeenList, portionIds: string[], reason: string, note: string) =>
    act('close', at, { portionIds, reason, note: note || null }),
  assign: (at: SeenList, portionIds: string[], receiverOrganisationId: string) =>
    act('assign', at, { portionIds, receiverOrganisationId }),
  declareEmpty: (roundId: string, giverOrganisationId: string, listType: string) =>
    http.post<HandoverList>(`rounds/${roundId}/handover/declare-empty`, {
      body: { giverOrganisationId, listType },
    }),
};
