import type { UploadReceipt } from '../../api/types.gen';
import { factsOfFile, sendForm } from '../../components/send-form';

export interface UploadRequest {
  file: File;
  listType: string;
  giverOrganisationId: string;
  /** The same file was imported before and the person wants it again. */
  again: boolean;
}

/**
 * Uploads a workbook.
 * @param onProgress told the share sent, 0–1
 * @param stop ends the sending
 * @throws ApiProblem
 */
export function uploadWorkbook(
  roundId: string,
  request: UploadRequest,
  onProgress: (share: number) => void,
  stop: AbortSignal,
): Promise<UploadReceipt> {
  const { listType, giverOrganisationId, again, file } = request;
  const form = new FormData();
  // Fields before the file: the server reads the parts in order.
  form.set('listType', listType);
  form.set('giverOrganisationId', giverOrganisationId);
  if (again) form.set('again', 'true');
  form.set('file', file);
  const act = JSON.stringify([roundId, listType, giverOrganisationId, again, ...factsOfFile(file)]);
  return sendForm(`/api/rounds/${roundId}/imports`, form, act, onProgress, stop);
}
