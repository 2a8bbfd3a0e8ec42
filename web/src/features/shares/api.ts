import {
  actOnShare,
  getListSteps,
  getShareReport,
  recordApproval,
  recordPaperSigning,
  returnList,
  takeListStep,
} from '../../api/sdk.gen';
import type { GetShareReportData, ListStep, ListSteps, ShareAct } from '../../api/types.gen';
import { dataOf, ifMatch } from '../../components/server';
import type { SeenList } from '../handover/api';

export type {
  ListSteps,
  ListStep,
  ShareAct,
  ShareReportRow,
  ShareSteps,
} from '../../api/types.gen';

export type Stage = ListSteps['stage'];
export type ReportShow = NonNullable<NonNullable<GetShareReportData['query']>['show']>;

/** The paper by which a list was approved. */
export interface Approval {
  number: string;
  day: string;
  name: string;
  position: string;
  file: File;
}

export interface PaperSigning {
  number: string;
  day: string;
  signers: { side: 'giver' | 'receiver' | 'witness'; name: string; position: string }[];
  file: File;
}

const at = ({ listId, version }: SeenList) => ({
  path: { id: listId },
  headers: ifMatch(version),
});
const ofShare = ({ listId, version }: SeenList, receiverId: string) => ({
  path: { id: listId, receiverId },
  headers: ifMatch(version),
});

export const sharesApi = {
  ofList: (id: string) => dataOf(getListSteps({ path: { id } })),
  step: (seen: SeenList, body: ListStep) => dataOf(takeListStep({ ...at(seen), body })),
  giveBack: (seen: SeenList, reason: string) =>
    dataOf(returnList({ ...at(seen), body: { reason } })),
  approve: (seen: SeenList, body: Approval) => dataOf(recordApproval({ ...at(seen), body })),
  act: (seen: SeenList, receiverId: string, body: ShareAct) =>
    dataOf(actOnShare({ ...ofShare(seen, receiverId), body })),
  sign: (seen: SeenList, receiverId: string, { signers, ...rest }: PaperSigning) =>
    dataOf(
      recordPaperSigning({
        ...ofShare(seen, receiverId),
        body: { ...rest, signers: JSON.stringify(signers) },
      }),
    ),
  report: (roundId: string, show: ReportShow, page: number, pageSize: number) =>
    dataOf(getShareReport({ path: { roundId }, query: { show, page, pageSize } })),
  approvalFile: (id: string) => `/api/approvals/${id}/file`,
  signingFile: (id: string) => `/api/signings/${id}/file`,
};
