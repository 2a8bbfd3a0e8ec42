import type { UploadReceipt } from '../../api/types.gen';
import { noConnection, problemOf } from '../../components/api-problem';
import { actAnswered, keyOfAct } from '../../components/intended-act';
import { ownHeaders } from '../../components/server';

export interface UploadRequest {
  file: File;
  listType: string;
  giverOrganisationId: string;
  /** The same file was imported before and the person wants it again. */
  again: boolean;
}

function bodyOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/**
 * Uploads a workbook.
 * Not by the generated client: fetch tells nothing about the progress of an upload, XMLHttpRequest does.
 * @param onProgress told the share sent, 0–1
 * @throws ApiProblem
 */
export function uploadWorkbook(
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
    for (const [name, value] of Object.entries(ownHeaders())) xhr.setRequestHeader(name, value);
    const { name, size, lastModified } = request.file;
    const { listType, giverOrganisationId, again } = request;
    const act = JSON.stringify([
      roundId,
      listType,
      giverOrganisationId,
      again,
      name,
      size,
      lastModified,
    ]);
    xhr.setRequestHeader('Idempotency-Key', keyOfAct(act));
    xhr.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    };
    xhr.onerror = () => reject(noConnection());
    xhr.onload = () => {
      actAnswered(act, xhr.status);
      const body = bodyOf(xhr.responseText);
      if (xhr.status >= 200 && xhr.status < 300) resolve(body as UploadReceipt);
      else reject(problemOf(xhr.status, body));
    };
    xhr.send(form);
  });
}
