import {
  acceptMatchingRows,
  assignMatchingRows,
  closeMatchingRows,
  disputeMatchingRows,
  findHandoverRows,
  previewAssignment,
  resolveMatchingRows,
  summariseHandoverRows,
} from '../../api/sdk.gen';
import type {
  CloseMatching,
  CloseDiscrepancy,
  DisputeMatching,
  RowFilter,
  RowsQuery,
} from '../../api/types.gen';
import { dataOf, ifMatch } from '../../components/server';

export type {
  AssignmentPreview,
  ColumnFilter,
  HandoverRowsPage,
  RowFilter,
  RowSort,
  RowsSummary,
} from '../../api/types.gen';

/** All rows that a filter matches, and how many portions of them the person saw for an act. */
export interface MatchingRows {
  filter: RowFilter;
  /** Portions that the act takes. */
  length: number;
}

/** Portions an act is about: chosen one by one, or all that match. */
export type Chosen = readonly string[] | MatchingRows;

/** A list of ids is an array, which has a "filter" of its own. */
export const isMatching = (chosen: Chosen): chosen is MatchingRows => !Array.isArray(chosen);

interface At {
  listId: string;
  version: number;
}

const on = ({ listId, version }: At, { filter, length }: MatchingRows) => ({
  path: { id: listId },
  headers: ifMatch(version),
  body: { filter, expected: length },
});

/** Everything is sent in the body: names and numbers that people search by must not stand in an address. */
export const rowsApi = {
  page: (id: string, body: RowsQuery) => dataOf(findHandoverRows({ path: { id }, body })),
  summary: (id: string, filter: RowFilter) =>
    dataOf(summariseHandoverRows({ path: { id }, body: { filter } })),
  previewAssignment: (id: string, filter: RowFilter, receiverOrganisationId: string) =>
    dataOf(previewAssignment({ path: { id }, body: { filter, receiverOrganisationId } })),
  accept: (at: At, rows: MatchingRows) => dataOf(acceptMatchingRows(on(at, rows))),
  dispute: (at: At, rows: MatchingRows, kind: DisputeMatching['kind'], note: string) => {
    const { body, ...rest } = on(at, rows);
    return dataOf(disputeMatchingRows({ ...rest, body: { ...body, kind, note } }));
  },
  resolve: (at: At, rows: MatchingRows, { text, paper }: CloseDiscrepancy) => {
    const { body, ...rest } = on(at, rows);
    const decision = paper ?? null;
    return dataOf(resolveMatchingRows({ ...rest, body: { ...body, note: text, decision } }));
  },
  close: (at: At, rows: MatchingRows, closing: Omit<CloseMatching, 'filter' | 'expected'>) => {
    const { body, ...rest } = on(at, rows);
    return dataOf(closeMatchingRows({ ...rest, body: { ...body, ...closing } }));
  },
  assign: (at: At, rows: MatchingRows, receiverOrganisationId: string) => {
    const { body, ...rest } = on(at, rows);
    return dataOf(assignMatchingRows({ ...rest, body: { ...body, receiverOrganisationId } }));
  },
};

/** Whether anything is asked of the rows. */
export const isFiltered = ({ q, bucket, receiver, custody, columns }: RowFilter): boolean =>
  Boolean(q || bucket || receiver || custody !== undefined || columns?.length);
