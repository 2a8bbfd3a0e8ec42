import {
  closeDataRequest,
  correctRequestForm,
  decideRequestAnswer,
  getDataRequest,
  getRequestOfUnit,
  listDataRequests,
  mergeDataRequest,
  sendDataRequest,
  typeRequestAnswer,
} from '../../api/sdk.gen';
import type {
  AnswerOnScreen,
  DataRequest,
  RequestAnswer,
  RequestForm,
  RequestOfUnit,
} from '../../api/types.gen';
import { sendForm } from '../../components/send-form';
import { dataOf, ifMatch } from '../../components/server';

export type {
  DataRequest,
  DataRequestRow,
  KnownValue,
  RequestAnswer,
  RequestForm,
  RequestOfUnit,
  RequestUnit,
} from '../../api/types.gen';

export const REQUESTS_KEY = 'requests';
const none = () => undefined;

export const requestsApi = {
  list: (roundId: string) => dataOf(listDataRequests({ path: { roundId } })),
  standing: (id: string) => `/api/data-requests/${id}/standing.xlsx`,
  one: (id: string) => dataOf(getDataRequest({ path: { id } })),
  make: (roundId: string, fields: Record<string, string>, file: File) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) if (value) form.set(name, value);
    form.set('file', file);
    const act = `request ${roundId} ${fields.title} ${file.name} ${file.size} ${file.lastModified}`;
    return sendForm<DataRequest>(`/api/rounds/${roundId}/data-requests`, form, act, none);
  },
  correct: ({ id, version }: DataRequest, body: RequestForm) =>
    dataOf(correctRequestForm({ path: { id }, headers: ifMatch(version), body })),
  send: ({ id, version }: DataRequest, side: 'new' | 'old', unitIds: string[] | null) =>
    dataOf(sendDataRequest({ path: { id }, headers: ifMatch(version), body: { side, unitIds } })),
  close: ({ id, version }: DataRequest) =>
    dataOf(closeDataRequest({ path: { id }, headers: ifMatch(version), body: {} })),
  merge: ({ id, version }: DataRequest) =>
    dataOf(mergeDataRequest({ path: { id }, headers: ifMatch(version), body: {} })),
  ofUnit: (id: string, unitId: string) => dataOf(getRequestOfUnit({ path: { id, unitId } })),
  type: (id: string, unitId: string, rows: AnswerOnScreen['rows']) =>
    dataOf(typeRequestAnswer({ path: { id, unitId }, body: { rows } })),
  upload: (id: string, unitId: string, file: File, number: number) => {
    const form = new FormData();
    form.set('file', file);
    const act = `answer ${id} ${unitId} ${number} ${file.name} ${file.size} ${file.lastModified}`;
    const address = `/api/data-requests/${id}/units/${unitId}/answers`;
    return sendForm<RequestOfUnit>(address, form, act, none);
  },
  decide: ({ id, version }: RequestAnswer, accept: boolean, reason: string | null) =>
    dataOf(
      decideRequestAnswer({
        ...{ path: { id }, headers: ifMatch(version), body: { accept, reason } },
      }),
    ),
  mergedFile: (id: string) => `/api/data-requests/${id}/merged`,
  formFile: (id: string, unitId: string) => `/api/data-requests/${id}/units/${unitId}/form`,
};
