import {
  getCompletion,
  listCompletion,
  recordForClosing,
  withdrawClosingRecord,
} from '../../api/sdk.gen';
import type { ClosingRecord, RecordForClosingData } from '../../api/types.gen';
import { dataOf, ifMatch } from '../../components/server';

export type {
  ClosingRecord,
  CompletionPage,
  CompletionPoint,
  CompletionUnit,
} from '../../api/types.gen';

/** Beginning of the keys of everything read about closing units. */
export const COMPLETION_KEY = 'completion';

export const completionApi = {
  list: (roundId: string) => dataOf(listCompletion({ path: { roundId } })),
  workbook: (roundId: string) => `/api/rounds/${roundId}/completion.xlsx`,
  one: (roundId: string, unitId: string) => dataOf(getCompletion({ path: { roundId, unitId } })),
  record: (path: RecordForClosingData['path'], body: RecordForClosingData['body']) =>
    dataOf(recordForClosing({ path, body })),
  withdraw: ({ id, version }: ClosingRecord, reason: string) =>
    dataOf(withdrawClosingRecord({ path: { id }, headers: ifMatch(version), body: { reason } })),
  file: (id: string) => `/api/completion-records/${id}/file`,
};
