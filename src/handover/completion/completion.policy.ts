import type { OrganisationScope } from '../../units/organisation-scope';
import { isRecordable, type Point } from './closing-points';

/** Right to record the papers of the points that happen outside of the lists. */
export const PREPARE = 'handover.prepare-closing';
/** Right to close a dissolved unit, to open it again, and to record reservations. */
export const COMPLETE = 'handover.complete';

/** The bodies of a unit by which a duty is held against it. */
interface Bodies {
  id: string;
  kind: string;
}

/**
 * Whether a right of a person reaches a whole dissolved unit. All kinds of lists come together in its
 * closing, so a duty for some of them is not enough.
 * @param codes of all kinds of lists.
 */
export function reachesUnit(
  scope: OrganisationScope,
  bodies: readonly Bodies[],
  codes: readonly string[],
): boolean {
  if (codes.every((code) => scope.coversProvince(code))) return true;
  const committee = bodies.filter(({ kind }) => kind === 'people_committee');
  const asked = committee.length > 0 ? committee : bodies;
  return asked.length > 0 && asked.every(({ id }) => codes.every((code) => scope.covers(id, code)));
}

/** A reservation lets something stay open for good, so only who may close the unit records one. */
export const mayRecord = (
  kind: 'done' | 'reservation',
  point: Point,
  may: Record<'prepare' | 'complete', boolean>,
): boolean => (kind === 'done' ? may.prepare && isRecordable(point) : may.complete);
