import { ApiProblem, commonHeaders, http, problemOf } from '../../components/http';
import type { Page, PageQuery } from '../../components/paging';
import type { Bilingual } from '../../components/use-bilingual';

export const ROW_VERDICTS = ['created', 'changed', 'unchanged', 'refused', 'skipped'] as const;
export type RowVerdict = (typeof ROW_VERDICTS)[number];

export type BatchState = 'reading' | 'planned' | 'refused' | 'applying' | 'applied' | 'discarded';

export interface ImportBatch {
  id: string;
  version: number;
  state: BatchState;
  jobId: string | null;
  fileName: string;
  listType: string;
  /** The list the rows went into, once applied. */
  listId: string | null;
  giver: { id: string; name: string };
  /** Null until the file is read. `data` = the sum of the verdicts. */
  counts: (Record<RowVerdict, number> & { data: number }) | null;
  /** Why the whole file could not be read. */
  problem: Bilingual | null;
  createdAt: string;
  createdBy: string;
}

export interface RowProblem extends Bilingual {
  cell: string;
  nearest?: string[];
}

export interface PlannedRow {
  sheet: string;
  rowNumber: number;
  verdict: RowVerdict;
  name: string | null;
  groupPath: string[];
  problems: RowProblem[];
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
  batch: (id: string) => http.get<ImportBatch>(`imports/${id}`),
  rows: (id: string, query: PageQuery & { verdict?: string }) =>
    http.get<Page<PlannedRow>>(`imports/${id}/rows`, { query: { ...query } }),
  apply: (id: string, version: number) =>
    http.post<unknown>(`imports/${id}/apply`, { version, body: {} }),
  discard: (id: string, version: number) =>
    http.post<unknown>(`imports/${id}/discard`, { version, body: {} }),
  problemsUrl: (id: string) => `/api/imports/${id}/problems.xlsx`,
};
