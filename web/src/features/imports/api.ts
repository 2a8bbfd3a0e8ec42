import {
  applyImport,
  chooseImportColumns,
  discardImport,
  forgetColumnMapping,
  forgetSpelling,
  getImport,
  listImportRepairs,
  listImportRows,
  listImports,
  mendImportCells,
  refuseImportRepairs,
  undoImport,
} from '../../api/sdk.gen';
import type {
  ChosenColumns,
  ImportBatch,
  ImportRow,
  ListImportRepairsData,
  ListImportRowsData,
  MendedCells,
  RepairRefusals,
  RepairedRow,
} from '../../api/types.gen';
import { dataOf, ifMatch } from '../../components/server';

export type {
  ChosenColumns,
  ImportBatch,
  ImportBatchDetail,
  ImportCounts,
  ImportRow,
  ImportSheet,
  RepairedRow,
} from '../../api/types.gen';

export type BatchState = ImportBatch['state'];
export type RepairKind = RepairedRow['repairs'][number]['kind'];
export type MendedCell = MendedCells['cells'][number];
export type RefusalChange = RepairRefusals['changes'][number];
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
  repairs: (id: string, query: ListImportRepairsData['query']) =>
    dataOf(listImportRepairs({ path: { id }, query })),
  refuseRepairs: (id: string, version: number, changes: RefusalChange[]) =>
    dataOf(refuseImportRepairs({ path: { id }, body: { changes }, headers: ifMatch(version) })),
  apply: (id: string, version: number) =>
    dataOf(applyImport({ path: { id }, body: {}, headers: ifMatch(version) })),
  mend: (id: string, version: number, cells: MendedCell[]) =>
    dataOf(mendImportCells({ path: { id }, body: { cells }, headers: ifMatch(version) })),
  undo: (id: string, version: number, reason: string) =>
    dataOf(undoImport({ path: { id }, body: { reason }, headers: ifMatch(version) })),
  matchColumns: (id: string, version: number, body: ChosenColumns) =>
    dataOf(chooseImportColumns({ path: { id }, body, headers: ifMatch(version) })),
  forgetMapping: (roundId: string, id: string) =>
    dataOf(forgetColumnMapping({ path: { roundId, id } })),
  forgetSpelling: (roundId: string, id: string) =>
    dataOf(forgetSpelling({ path: { roundId, id } })),
  discard: (id: string) => dataOf(discardImport({ path: { id }, body: {} })),
  receiptUrl: (id: string, format: 'docx' | 'pdf') => `/api/imports/${id}/receipt.${format}`,
  problemsUrl: (id: string) => `/api/imports/${id}/problems.xlsx`,
};
