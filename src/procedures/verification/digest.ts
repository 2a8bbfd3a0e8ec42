import { canonical, sha256 } from '../../platform/audit/canonical';

/**
 * SHA-256 over what was found about one unit; the same findings give the same digest.
 * @param facts `factsOf` each result, by the procedures' ids.
 */
export const digestOfUnit = (seenAt: string, facts: readonly string[]): string =>
  sha256([seenAt, ...facts].join('\n'));

/** SHA-256 over the digests of a run's units. */
export function digestOfRun(units: readonly { unitId: string; digest: string | null }[]): string {
  const sorted = [...units].sort((a, b) => (a.unitId < b.unitId ? -1 : 1));
  return sha256(canonical(sorted.map((each) => [each.unitId, each.digest])));
}
