import {
  closeUnit,
  getCompletion,
  listCompletion,
  recordForClosing,
  redrawCertificate,
  reopenUnit,
  signCertificate,
  withdrawClosingRecord,
} from '../../api/sdk.gen';
import type {
  CloseUnit,
  ClosingRecord,
  RecordForClosingData,
  SignCertificateData,
  UnitClosing,
} from '../../api/types.gen';
import { dataOf, ifMatch } from '../../components/server';

export type {
  ClosingRecord,
  CompletionPage,
  CompletionPoint,
  CompletionUnit,
  UnitClosing,
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
  close: (roundId: string, unitId: string, body: CloseUnit) =>
    dataOf(closeUnit({ path: { roundId, unitId }, body })),
  reopen: ({ id, version }: UnitClosing, reason: string) =>
    dataOf(reopenUnit({ path: { id }, headers: ifMatch(version), body: { reason } })),
  redraw: (id: string) => dataOf(redrawCertificate({ path: { id } })),
  sign: ({ id, version }: UnitClosing, body: SignCertificateData['body']) =>
    dataOf(signCertificate({ path: { id }, headers: ifMatch(version), body })),
  certificate: (id: string, kind: 'docx' | 'pdf' | 'signed') =>
    `/api/unit-closings/${id}/files/${kind}`,
  file: (id: string) => `/api/completion-records/${id}/file`,
};
