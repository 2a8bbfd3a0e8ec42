import {
  applyImportSet,
  getImportSet,
  listImportSets,
  nameImportSetPart,
} from '../../../api/sdk.gen';
import type { ImportSetDetail, ImportSetReceipt } from '../../../api/types.gen';
import { factsOfFile, sendForm } from '../../../components/send-form';
import { dataOf } from '../../../components/server';

export type { ImportSet, ImportSetDetail, ImportSetMember } from '../../../api/types.gen';

export type SetKind = ImportSetDetail['kind'];

export interface SetOrder {
  kind: SetKind;
  listType: string;
  giverHeading: string;
}

export const setsApi = {
  sets: (roundId: string) => dataOf(listImportSets({ path: { roundId } })),
  set: (id: string) => dataOf(getImportSet({ path: { id } })),
  namePart: (id: string, memberId: string, giverOrganisationId: string, listType: string | null) =>
    dataOf(nameImportSetPart({ path: { id, memberId }, body: { giverOrganisationId, listType } })),
  apply: (id: string) => dataOf(applyImportSet({ path: { id }, body: {} })),
};

/**
 * Sends one file of a set; the first begins it.
 * @param set id of the set that takes one more file.
 * @param onProgress told the share sent, 0–1.
 * @param stop ends the sending.
 * @throws ApiProblem
 */
export function sendToSet(
  roundId: string,
  { kind, listType, giverHeading }: SetOrder,
  file: File,
  set: string | undefined,
  onProgress: (share: number) => void,
  stop: AbortSignal,
): Promise<ImportSetReceipt> {
  const form = new FormData();
  // Of a folder the server is told the path: it may name the unit.
  const path = file.webkitRelativePath || file.name;
  for (const [name, value] of Object.entries({
    kind,
    listType,
    giverHeading,
    set: set ?? '',
    path,
  }))
    form.set(name, value);
  form.set('file', file);
  const act = JSON.stringify([
    roundId,
    kind,
    listType,
    giverHeading,
    set,
    path,
    ...factsOfFile(file),
  ]);
  return sendForm(`/api/rounds/${roundId}/import-sets`, form, act, onProgress, stop);
}
