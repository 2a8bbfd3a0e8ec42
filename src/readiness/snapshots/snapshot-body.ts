import { canonical, sha256 } from '../../platform/audit/canonical';
import type { UnitFacts } from '../facts';
import type { JudgedUnit } from '../province';
import { missingTo, type Share, type Statement } from '../rule';
import type { AcceptedPlan, UnitVerdict } from '../verdict';

/** A criterion as it was judged then: what it says must be readable without the program of that day. */
export interface KeptRule {
  key: string;
  name: { vi: string; en: string };
  verdict: 'green' | 'yellow' | 'red' | 'unknown';
  weighs: UnitVerdict;
  weight: number;
  points: number;
  blocking: boolean;
  owner: string;
  /** Days from the round's first day; left out in what version 0.1 kept. */
  dueOffset?: number;
  /** Code of the criterion that must be met first; left out in what version 0.1 kept. */
  requires?: string | null;
  source: 'counted' | 'stated';
  limits: { greenFrom: number; yellowFrom: number } | null;
  share: Share | null;
  accepted: AcceptedPlan | null;
  evidence: Statement[];
  blockers: Statement[];
  toDo: Statement[];
}

/** What a snapshot keeps of one unit. */
export interface SnapshotBody {
  asOf: string;
  criteriaVersion: number;
  unit: { id: string; code: string; name: string; kind: string; cluster: string | null };
  verdict: UnitVerdict;
  score: number | null;
  deciding: string | null;
  rules: KeptRule[];
  facts: UnitFacts;
}

/** The body of a unit and its digest, by which anybody can check that it was not changed. */
export function snapshotOf(
  unit: JudgedUnit,
  asOf: string,
  criteriaVersion: number,
): { body: string; sha256: string } {
  const body = canonical(bodyOf(unit, asOf, criteriaVersion));
  return { body, sha256: sha256(body) };
}

/** What is said of a unit at a moment, whether it is kept or only looked at. */
export function bodyOf(unit: JudgedUnit, asOf: string, criteriaVersion: number): SnapshotBody {
  const { id, code, name, kind, cluster, judgement, facts } = unit;
  const { verdict, score, deciding } = judgement;
  return {
    ...{ asOf, criteriaVersion, unit: { id, code, name, kind, cluster } },
    ...{ verdict, score, deciding, facts, rules: rulesOf(unit) },
  };
}

/**
 * A digest of what the verdict of a unit rests on, whenever it is read: equal as long as nothing about it
 * changed, so that a conclusion can name what was seen.
 */
export const digestOfJudgement = (unit: JudgedUnit, criteriaVersion: number): string =>
  sha256(canonical({ criteriaVersion, unitId: unit.id, rules: rulesOf(unit) }));

function rulesOf({ judgement }: JudgedUnit): KeptRule[] {
  return judgement.rules.map(
    ({ key, name, verdict, weighs, weight, points, blocking, owner, source, limits, ...rest }) => ({
      ...{ key, name, verdict, weighs, weight, points, blocking, owner, source, limits },
      ...{ share: rest.share ?? null, accepted: rest.accepted, evidence: rest.evidence },
      ...{ blockers: rest.blockers, toDo: rest.toDo },
      ...{ dueOffset: rest.dueOffset, requires: rest.requires },
    }),
  );
}

/**
 * What is left of each criterion until it is green, in whole things: its pace tells when the unit may be ready.
 * What cannot be counted is one thing.
 */
export function leftToDo({ judgement }: JudgedUnit): string {
  const left = judgement.rules.map(({ key, verdict, share, limits }) => {
    if (verdict === 'green') return [key, 0] as const;
    const missing = share ? missingTo(share, limits?.greenFrom ?? 100) : 1;
    return [key, Math.max(1, missing)] as const;
  });
  return canonical(Object.fromEntries(left));
}
