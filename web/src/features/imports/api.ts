import { ApiProblem, commonHeaders, http, problemOf } from '../../components/http';
import type { Page, PageQuery } from '../../components/paging';

export const ROW_VERDICTS = ['created', 'changed', 'unchanged', 'refused', 'skipped'] as const;
export type RowVerdict = (typeof ROW_VERDICTS)[number];

export const ROW_KINDS = ['header', 'data', 'group', 'total', 'blank', 'note'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** rows = the sum of the kinds; data = the sum of the verdicts. */
export type ImportCounts = Record<RowVerdict | RowKind | 'rows', number>;

export type BatchState =
  'uploaded' | 'reading' | 'planned' | 'applying' | 'applied' | 'refused' | 'discarded';

export interface ImportBatch {
  id: string;
  version: number;
  state: BatchState;
  jobId: string;
  fileName: string;
  listType: string;
  /** The list the rows went into, once applied. */
  listId: string | null;
  giver: { id: string; name: string };
  counts: ImportCounts;
  /** Rows of the list that the file does not contain. */
  missingFromFile: number;
  /** Why the whole file was refused. */
  problem: string | null;
  createdAt: string;
  createdBy: string;
  appliedAt: string | null;
}

/** How one sheet of the file was understood. */
export interface ImportSheet {
  sheet: string;
  outcome: string;
  counts: ImportCounts;
  /** Columns of the sheet that are not stored. */
  unknown: { column: string; heading: string; nearest: string[] }[];
  missing: string[];
  unclear: { column: string; places: string[] }[];
  hiddenDataRows: number;
  totals: { cell: string; label: string; stated: number; computed: number; agrees: boolean }[];
}

export interface ImportBatchDetail extends ImportBatch {
  sheets: ImportSheet[];
}

export interface PlannedRow {
  id: string;
  sheet: string;
  rowNumber: number;
  verdict: RowVerdict;
  title: string;
  groupPath: string[];
  problems: { cell: string; message: string; value: string | null; nearest: string[] }[];
}

export interface UploadRequest {
  file: File;
  listType: string;
  giverOrganisationId: string;
  /** The same file was imported before and the person wants it again. */
  again?: boolean;
}

export interface UploadReceipt {
  id: string;
  jobId: string;
}

/**
 * Uploads a workbook and reports the share sent, 0–1.
 * Uses XMLHttpRequest because fetch tells nothing about the progress of an upload.
 */
function upload(
  roundId: string,
  request: UploadRequest,
  onProgress: (share: number) => void,
): Promise<UploadReceipt> {
  const form = new FormData();
  // Fields before the file: the server reads the parts in order.
  form.set('listType', request.listType);
  form.set('giverOrganisationId', request.giverOrganisationId);
  if (request.again) form.set('again', 'true');
  form.set('file', request.file);
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    xhr.open('POST', `/api/rounds/${roundId}/imports`);
    for (const [name, value] of Object.entries(commonHeaders())) xhr.setRequestHeader(name, value);
    xhr.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    };
    xhr.onerror = () => reject(new ApiProblem(0, 'client.no-connection', ''));
    xhr.onload = () => {
      if (xhr.status >= 200 && xhr.status < 300) {
        resolve(JSON.parse(xhr.responseText) as UploadReceipt);
      } else reject(problemOf(xhr.status, xhr.responseText));
    };
    xhr.send(form);
  });
}

export const importsApi = {
  upload,
  batches: (roundId: string) => http.get<ImportBatch[]>(`rounds/${roundId}/imports`),
  batch: (id: string) => http.get<ImportBatchDetail>(`imports/${id}`),
  rows: (id: string, query: PageQuery & { verdict?: string }) =>
    http.get<Page<PlannedRow>>(`imports/${id}/rows`, { query: { ...query } }),
  apply: (id: string, version: number) =>
    http.post<ImportBatchDetail>(`imports/${id}/apply`, { version, body: {} }),
  discard: (id: string) => http.post<ImportBatchDetail>(`imports/${id}/discard`, { body: {} }),
  problemsUrl: (id: string) => `/api/imports/${id}/problems.xlsx`,
};
