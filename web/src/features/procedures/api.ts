import { http } from '../../components/http';
import type { Page, PageQuery } from '../../components/paging';
import type { Bilingual } from '../../components/use-bilingual';

export interface OutcomeCounts {
  total: number;
  passed: number;
  failed: number;
  unverifiable: number;
  pending: number;
}

export type Outcome = 'passed' | 'failed' | 'unverifiable' | 'pending';
export const OUTCOMES: readonly Outcome[] = ['failed', 'unverifiable', 'passed', 'pending'];

export interface VerificationRun {
  id: string;
  state: 'pending' | 'running' | 'finished' | 'failed';
  /** Which portal was asked. */
  source: string;
  requestedBy: string;
  requestedAt: string;
  startedAt: string | null;
  finishedAt: string | null;
  unitsDone: number;
  unitsTotal: number;
  counts: OutcomeCounts;
}

export interface VerifiedUnit extends OutcomeCounts {
  unitId: string;
  code: string;
  name: string;
  /** Why nothing could be read for the unit. */
  faultText: Bilingual | null;
  doneAt: string | null;
}

export interface VerificationRunDetail extends VerificationRun {
  units: VerifiedUnit[];
}

export interface VerificationResult {
  unitId: string;
  unitName: string;
  procedureId: string;
  procedureCode: string;
  procedureName: string;
  outcome: Outcome;
  reasonText: Bilingual | null;
  seenName: string | null;
  expectedName: string | null;
  seenAt: string | null;
}

/** Whether the run still works. */
export const isActive = (run: VerificationRun) =>
  run.state === 'pending' || run.state === 'running';

export const proceduresApi = {
  runs: (roundId: string) => http.get<VerificationRun[]>(`rounds/${roundId}/verification-runs`),
  start: (roundId: string) =>
    http.post<{ id: string }>(`rounds/${roundId}/verification-runs`, { body: {} }),
  run: (id: string) => http.get<VerificationRunDetail>(`verification-runs/${id}`),
  results: (id: string, query: PageQuery & { unitId?: string; outcome?: string }) =>
    http.get<Page<VerificationResult>>(`verification-runs/${id}/results`, { query: { ...query } }),
};
