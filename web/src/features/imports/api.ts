import {
  applyImport,
  discardImport,
  getImport,
  listImportRows,
  listImports,
} from '../../api/sdk.gen';
import type { ImportBatch, ImportRow, ListImportRowsData } from '../../api/types.gen';
import { dataOf, ifMatch } from '../../components/server';

export type {
  ImportBatch,
  ImportBatchDetail,
  ImportCounts,
  ImportRow,
  ImportSheet,
} from '../../api/types.gen';

export type BatchState = ImportBatch['state'];
export type RowVerdict = ImportRow['verdict'];
export const ROW_VERDICTS: readonly RowVerdict[] = [
  'created',
  'changed',
  'unchanged',
  'refused',
  'skipped',
];

export const importsApi = {
  batches: (roundId: string) => dataOf(listImports({ path: { roundId } })),
  batch: (id: string) => dataOf(getImport({ path: { id } })),
  rows: (id: string, query: ListImportRowsData['query']) =>
    dataOf(listImportRows({ path: { id }, query })),
  apply: (id: string, version: number) =>
    dataOf(applyImport({ path: { id }, body: {}, headers: ifMatch(version) })),
  discard: (id: string) => dataOf(discardImport({ path: { id }, body: {} })),
  problemsUrl: (id: string) => `/api/imports/${id}/problems.xlsx`,
};
