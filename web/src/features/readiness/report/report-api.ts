import { getReadinessReport, listReadinessAsks, proposeToCommittee } from '../../../api/sdk.gen';
import type { ProposeToCommittee } from '../../../api/types.gen';
import { dataOf } from '../../../components/server';

export type { ReadinessAsk, ReadinessReportView, ReportLine } from '../../../api/types.gen';

type Paper = { kind: 'committee' | 'province' | 'unit'; unitId?: string; at?: string };

export const reportApi = {
  report: (roundId: string, at?: string) =>
    dataOf(getReadinessReport({ path: { roundId }, query: at ? { at } : {} })),
  asks: (roundId: string) => dataOf(listReadinessAsks({ path: { roundId } })),
  propose: (roundId: string, matterId: string, body: ProposeToCommittee) =>
    dataOf(proposeToCommittee({ path: { roundId, matterId }, body })),
  /** Address of a paper: a link, so that the browser saves it under its own name. */
  paper: (roundId: string, format: 'docx' | 'pdf' | 'xlsx', paper: Paper) =>
    `/api/rounds/${roundId}/readiness-paper.${format}?${new URLSearchParams(paper)}`,
};
