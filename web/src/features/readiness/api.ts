import { http } from '../../components/http';
import type { Bilingual } from '../../components/use-bilingual';

export type UnitVerdict = 'green' | 'yellow' | 'red';
export type RuleVerdict = UnitVerdict | 'unknown';

export interface OverviewFigures {
  unitsReady: number;
  unitsTotal: number;
  itemsDeclared: number;
  itemsAccepted: number;
  unitsRehearsed: number;
  pairsTotal: number;
  pairsPassed: number;
}

export interface OverviewUnit {
  unitId: string;
  code: string;
  name: string;
  kind: string;
  cluster: string | null;
  verdict: UnitVerdict;
  /** The rule that decides the verdict, or null when all are green. */
  deciding: string | null;
  handover: {
    declared: number;
    accepted: number;
    disputed: number;
    closed: number;
    outstanding: number;
  };
  rehearsal: { met: number; mandatory: number };
  procedures: { passed: number; total: number };
}

export interface Overview {
  figures: OverviewFigures;
  units: OverviewUnit[];
  asOf: string;
}

export interface Statement extends Bilingual {
  code: string;
  count?: number;
}

export interface RuleResult {
  key: string;
  name: Bilingual;
  blocking: boolean;
  verdict: RuleVerdict;
  evidence: Statement[];
  blockers: Statement[];
  toDo: Statement[];
}

interface JudgedUnit {
  unitId: string;
  code: string;
  name: string;
  kind: string;
  cluster: string | null;
  verdict: UnitVerdict;
  deciding: string | null;
}

export interface ReadinessRow extends JudgedUnit {
  /** Verdict of each rule, by its key. */
  verdicts: Record<string, RuleVerdict>;
}

export interface ReadinessTable {
  asOf: string;
  rules: { key: string; name: Bilingual; blocking: boolean }[];
  counts: Record<UnitVerdict, number>;
  units: ReadinessRow[];
}

export interface ReadinessSheet extends JudgedUnit {
  asOf: string;
  rules: RuleResult[];
}

export const readinessApi = {
  overview: (roundId: string) => http.get<Overview>(`rounds/${roundId}/overview`),
  table: (roundId: string) => http.get<ReadinessTable>(`rounds/${roundId}/readiness`),
  unit: (roundId: string, unitId: string) =>
    http.get<ReadinessSheet>(`rounds/${roundId}/readiness/${unitId}`),
  report: (roundId: string) =>
    http.post<{ jobId: string }>(`rounds/${roundId}/readiness/report`, { body: {} }),
};
