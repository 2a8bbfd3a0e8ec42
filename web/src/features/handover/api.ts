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

export interface Reason extends Bilingual {
  value: string;
}

export interface ListType {
  code: string;
  name: Bilingual;
  columns: { key: string; header: Bilingual; type: string }[];
  closingReasons: Reason[];
}

export interface MatrixCell {
  listType: string;
  /** Null where nothing was filed yet. */
  listId: string | null;
  state: 'filed' | 'empty' | 'missing';
  rows: Figures | null;
}

export interface MatrixRow {
  unitId: string;
  code: string;
  name: string;
  cluster: string | null;
  giverOrganisationId: string | null;
  cells: MatrixCell[];
}

export interface Matrix {
  types: { code: string; name: Bilingual }[];
  rows: MatrixRow[];
}

export interface Party {
  id: string;
  name: string;
}

export interface HandoverList {
  id: string;
  version: number;
  roundId: string;
  listType: string;
  state: 'filed' | 'empty';
  giver: Party;
  giverUnitId: string | null;
  /** Receivers with rows of the list, and what goes to each. */
  receivers: { receiver: Party | null; balance: Balance }[];
  /** Where rows may be assigned to; more than one when the giver's unit was divided. */
  possibleReceivers: Party[];
  balance: Balance;
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
  giver: Party;
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

/** An act on portions of a list, as the person saw it. */
export interface ListAct {
  listId: string;
  version: number;
}

const act = (name: string, { listId, version }: ListAct, body: unknown) =>
  http.post<unknown>(`handover/lists/${listId}/${name}`, { version, body });

export const handoverApi = {
  listTypes: () => http.get<ListType[]>('list-types'),
  matrix: (roundId: string) => http.get<Matrix>(`rounds/${roundId}/handover/matrix`),
  list: (listId: string) => http.get<HandoverList>(`handover/lists/${listId}`),
  items: (listId: string, query: ItemQuery) =>
    http.get<Page<HandoverItem>>(`handover/lists/${listId}/items`, { query: { ...query } }),
  incoming: (roundId: string, unitId: string) =>
    http.get<IncomingList[]>(`rounds/${roundId}/handover/incoming`, { query: { unitId } }),
  accept: (at: ListAct, portionIds: string[]) => act('accept', at, { portionIds }),
  acceptAll: (at: ListAct, receiverOrganisationId?: string) =>
    act('accept', at, { all: true, receiverOrganisationId }),
  dispute: (at: ListAct, portionIds: string[], kind: DisputeKind, note: string) =>
    act('dispute', at, { portionIds, kind, note }),
  close: (at: ListAct, portionIds: string[], reason: string, note: string) =>
    act('close', at, { portionIds, reason, note: note || null }),
  assign: (at: ListAct, portionIds: string[], receiverOrganisationId: string) =>
    act('assign', at, { portionIds, receiverOrganisationId }),
  declareEmpty: (roundId: string, giverOrganisationId: string, listType: string) =>
    http.post<unknown>(`rounds/${roundId}/handover/declare-empty`, {
      body: { giverOrganisationId, listType },
    }),
};
