import {
  getVerificationRun,
  listVerificationResults,
  listVerificationRuns,
  requestVerificationRun,
} from '../../api/sdk.gen';
import type {
  ListVerificationResultsData,
  VerificationResult,
  VerificationRun,
} from '../../api/types.gen';
import { dataOf } from '../../components/server';

export type { VerificationResult, VerificationRunDetail, VerifiedUnit } from '../../api/types.gen';

export type OutcomeCounts = VerificationRun['counts'];
export type Outcome = VerificationResult['outcome'];
export const OUTCOMES: readonly Outcome[] = ['failed', 'unverifiable', 'passed', 'pending'];

/** Whether the run still works. */
export const isActive = (run: Pick<VerificationRun, 'state'>) =>
  run.state === 'pending' || run.state === 'running';

export const proceduresApi = {
  runs: (roundId: string) => dataOf(listVerificationRuns({ path: { roundId } })),
  start: (roundId: string) => dataOf(requestVerificationRun({ path: { roundId }, body: {} })),
  run: (id: string) => dataOf(getVerificationRun({ path: { id } })),
  results: (id: string, query: ListVerificationResultsData['query']) =>
    dataOf(listVerificationResults({ path: { id }, query })),
  /** Address of the workbook of what a filter leaves. */
  resultsSheet: (id: string, filter: Record<string, string | undefined>) => {
    const given = Object.entries(filter).filter((each): each is [string, string] => !!each[1]);
    const query = new URLSearchParams(given).toString();
    return `/api/verification-runs/${id}/results.xlsx${query && `?${query}`}`;
  },
};
