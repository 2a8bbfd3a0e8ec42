import { canonical, sha256 } from '../../platform/audit/canonical';

/**
 * SHA-256 over what was found about one unit; the same findings give the same digest.
 * @param rows results as they are stored, see `resultRows`.
 */
export const digestOfUnit = (rows: string): string => sha256(rows);

/** SHA-256 over the digests of a run's units. */
export function digestOfRun(units: readonly { unitId: string; digest: string | null }[]): string {
  const sorted = [...units].sort((a, b) => (a.unitId < b.unitId ? -1 : 1));
  return sha256(canonical(sorted.map((each) => [each.unitId, each.digest])));
}
