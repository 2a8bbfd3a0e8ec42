import type { UnitVerdict } from '../verdict';
import type { KeptRule } from './snapshot-body';

/** A unit at one moment, as far as a comparison goes. */
export interface UnitThen {
  unitId: string;
  name: string;
  verdict: UnitVerdict;
  score: number | null;
  rules: readonly Pick<KeptRule, 'key' | 'name' | 'verdict' | 'points'>[];
}

export interface UnitChange {
  unitId: string;
  name: string;
  from: { verdict: UnitVerdict; score: number | null } | null;
  to: { verdict: UnitVerdict; score: number | null } | null;
  /** Criteria whose verdict differs; null where the criterion was not judged by. */
  rules: {
    key: string;
    name: { vi: string; en: string };
    from: KeptRule['verdict'] | null;
    to: KeptRule['verdict'] | null;
  }[];
}

/**
 * What differs between two moments, in the order of the later one; a unit of which nothing differs is left out.
 * Turned round it tells the same changes the other way.
 */
export function compareMoments(
  before: readonly UnitThen[],
  now: readonly UnitThen[],
): UnitChange[] {
  const earlier = new Map(before.map((each) => [each.unitId, each]));
  const later = new Map(now.map((each) => [each.unitId, each]));
  const gone = before.filter(({ unitId }) => !later.has(unitId));
  return [...now, ...gone].flatMap(({ unitId, name }) => {
    const [one, other] = [earlier.get(unitId), later.get(unitId)];
    const change = { unitId, name, from: head(one), to: head(other), rules: rulesOf(one, other) };
    const same = one && other && one.verdict === other.verdict && one.score === other.score;
    return same && change.rules.length === 0 ? [] : [change];
  });
}

const head = (unit: UnitThen | undefined) =>
  unit ? { verdict: unit.verdict, score: unit.score } : null;

function rulesOf(one: UnitThen | undefined, other: UnitThen | undefined): UnitChange['rules'] {
  const [before, now] = [byKey(one), byKey(other)];
  return [...new Set([...now.keys(), ...before.keys()])].flatMap((key) => {
    const [from, to] = [before.get(key), now.get(key)];
    if (from?.verdict === to?.verdict) return [];
    const { name } = (to ?? from)!;
    return [{ key, name, from: from?.verdict ?? null, to: to?.verdict ?? null }];
  });
}

const byKey = (unit: UnitThen | undefined) =>
  new Map((unit?.rules ?? []).map((rule) => [rule.key, rule]));
