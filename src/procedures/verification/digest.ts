import { canonical, sha256 } from '../../platform/audit/canonical';
import type { Finding } from './compare';

/** SHA-256 over what was found about one unit; the same findings in any order give the same digest. */
export function digestOfUnit(findings: readonly Finding[]): string {
  const sorted = [...findings].sort((a, b) => (a.procedureId < b.procedureId ? -1 : 1));
  const facts = sorted.map((each) => [
    each.procedureId,
    each.outcome,
    each.reason,
    each.portalId,
    each.seenName,
    each.expectedName,
    each.seenAt,
  ]);
  return sha256(canonical(facts));
}

/** SHA-256 over the digests of a run's units. */
export function digestOfRun(units: readonly { unitId: string; digest: string | null }[]): string {
  const sorted = [...units].sort((a, b) => (a.unitId < b.unitId ? -1 : 1));
  return sha256(canonical(sorted.map((each) => [each.unitId, each.digest])));
}
