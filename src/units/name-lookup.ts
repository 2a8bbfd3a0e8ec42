import { editDistance } from '../platform/text/edit-distance';
import { fold } from '../platform/text/fold';
import { lookupKey, tidy } from './unit-name';

export interface Named {
  id: string;
  name: string;
}

/** Exactly one unit was meant, or none: then the nearest names, best first. */
export type NameMatch<T extends Named> =
  | { found: T }
  | { found: null; ambiguous: boolean; nearest: T[] };

const MOST_NEAREST = 3;

/**
 * Finds the unit a text names. Marks, case, "UBND" and short forms of the kind do not count;
 * where several units then look alike, only the exact spelling decides. Nothing is guessed.
 * @param text what a person typed, e.g. "UBND P. hà lầm".
 * @param units the units it may be, e.g. the possible receivers of one old unit.
 */
export function findByName<T extends Named>(text: string, units: readonly T[]): NameMatch<T> {
  const key = lookupKey(text);
  if (key === '') return { found: null, ambiguous: false, nearest: [] };
  const alike = units.filter((unit) => lookupKey(unit.name) === key);
  if (alike.length === 1) return { found: alike[0]! };
  if (alike.length > 1) {
    const spelled = tidy(text).toLowerCase();
    const exact = alike.filter((unit) => tidy(unit.name).toLowerCase().endsWith(spelled));
    if (exact.length === 1) return { found: exact[0]! };
    return { found: null, ambiguous: true, nearest: alike.slice(0, MOST_NEAREST) };
  }
  return { found: null, ambiguous: false, nearest: nearestNames(key, units) };
}

function nearestNames<T extends Named>(key: string, units: readonly T[]): T[] {
  const measured = units.map((unit) => {
    const full = lookupKey(unit.name);
    const bare = full.replace(/^(xa|phuong|thi tran|dac khu) /, '');
    return { unit, distance: Math.min(editDistance(key, full), editDistance(key, bare)) };
  });
  const farthest = Math.max(2, Math.ceil(key.length * 0.4));
  return measured
    .filter(({ distance }) => distance <= farthest)
    .sort((a, b) => a.distance - b.distance || (fold(a.unit.name) < fold(b.unit.name) ? -1 : 1))
    .slice(0, MOST_NEAREST)
    .map(({ unit }) => unit);
}
