import type { Relation } from './relation';

/** One way an old unit goes on: into which new unit, and with what. */
export interface Passage {
  newUnitId: string;
  relation: Relation;
}

/** Relations that carry all people and things of an old unit into one new unit. */
const CARRIES_ALL: ReadonlySet<Relation> = new Set([
  'whole',
  'unchanged',
  'unchanged_renamed',
  'unchanged_retyped',
  'part_area_all_population',
  'district_to_special_zone',
]);

/**
 * Whether people or things go along. A part of the area alone moves land, and neither people
 * nor things (rule 3 of the handover issue; domain notes §3.4).
 */
export function movesPeopleOrThings(relation: Relation): boolean {
  return relation !== 'part_area';
}

/** The new units that may receive people or things of the old unit, in the order given. */
export function receivingUnits(passages: readonly Passage[]): string[] {
  const moving = passages.filter(({ relation }) => movesPeopleOrThings(relation));
  return [...new Set(moving.map(({ newUnitId }) => newUnitId))];
}

/**
 * The new unit that receives everything not said otherwise; `null` where the old unit is
 * divided, so that each row must name its receiver.
 */
export function defaultReceivingUnit(passages: readonly Passage[]): string | null {
  const [only, ...others] = receivingUnits(passages);
  if (only === undefined || others.length > 0) return null;
  const carriesAll = passages.some(
    ({ newUnitId, relation }) => newUnitId === only && CARRIES_ALL.has(relation),
  );
  return carriesAll ? only : null;
}

/** Whether people or things of the old unit go to more than one new unit. */
export function isDivided(passages: readonly Passage[]): boolean {
  return receivingUnits(passages).length > 1;
}
