import type { Sight } from './finding-rules';
import { sightOf, type PairSeen } from './finding-rules';
import { kindOfReason } from './finding-kinds';
import type { KnownFinding, Observation } from './plan-findings';

/** Surplus procedures that a run keeps for a unit at most: past them it says nothing about others. */
export const UNEXPECTED_KEPT = 200;

/** A result as it lies in a run, with its procedure. */
export interface FailedResult {
  unitId: string;
  procedureId: string;
  code: string;
  name: string;
  field: string;
  reason: string | null;
  seenName: string | null;
  expectedName: string | null;
  seenAt: string | null;
  /** All that is wrong; null where it is not shown, and in runs of earlier releases. */
  differences: readonly { reason: string; seen: string | null; expected: string | null }[] | null;
}

/** A pair that is shown, can be handed in on line, and has no test submission that passed. */
export type UntestedPair = Pick<
  FailedResult,
  'unitId' | 'procedureId' | 'code' | 'name' | 'seenAt'
>;

/** A unit of a run: whether its list was read, and what it showed that the catalogue does not ask for. */
export interface UnitOfRun {
  unitId: string;
  /** Null where the list was not read. */
  unexpected: readonly { code: string; name: string }[] | null;
  readAt: string | null;
}

/** What a run saw wrong at the pairs it asked about: everything, not only the worst. */
export function failedPairs(rows: readonly FailedResult[], at: string): Observation[] {
  return rows.flatMap((row) => {
    const { unitId, code, name, procedureId, reason, seenName, expectedName } = row;
    const worst = [{ reason, seen: seenName, expected: expectedName ?? name }];
    return (row.differences ?? worst).map(({ reason: why, seen, expected }) => ({
      ...{ unitId, code, name, procedureId, kind: kindOfReason(why) },
      ...{ seenValue: seen, expectedValue: expected, seenAt: row.seenAt ?? at },
    }));
  });
}

/** What a run saw of procedures that people can hand in on line and nobody has tried with success. */
export function untestedPairs(rows: readonly UntestedPair[], at: string): Observation[] {
  return rows.map(({ seenAt, ...pair }) => ({
    ...{ ...pair, kind: 'test-missing', seenValue: null, expectedValue: null },
    seenAt: seenAt ?? at,
  }));
}

/**
 * What a run saw that the catalogue does not ask of the unit: a former code, or something superfluous.
 * @param newCodes former code → the code that replaces it.
 */
export function surplusPairs(
  units: readonly UnitOfRun[],
  newCodes: ReadonlyMap<string, string>,
  at: string,
): Observation[] {
  const all = units.flatMap(({ unitId, unexpected, readAt }) =>
    (unexpected ?? []).map(({ code, name }): Observation => {
      const expectedValue = newCodes.get(code) ?? null;
      const kind = expectedValue === null ? 'superfluous' : 'code-superseded';
      const seen = { seenValue: name, expectedValue, seenAt: readAt ?? at };
      return { ...{ unitId, kind, code: code.slice(0, 40), name, procedureId: null }, ...seen };
    }),
  );
  const once = new Map(all.map((each) => [`${each.unitId} ${each.kind} ${each.code}`, each]));
  return [...once.values()];
}

/**
 * What a run says about a finding that it did not observe.
 * @param units those of the run. @param pair what it holds about a pair; null where it holds none.
 * @param whole whether it asked about every procedure of its units.
 * @param tested whether a test submission of the pair passed meanwhile.
 */
export function sightAt(
  finding: KnownFinding,
  units: ReadonlyMap<string, UnitOfRun>,
  pair: PairSeen | null,
  whole: boolean,
  tested = false,
): Exclude<Sight, 'present'> {
  const unit = units.get(finding.unitId);
  if (!unit) return 'unknown';
  if (finding.kind === 'superfluous' || finding.kind === 'code-superseded') {
    const { unexpected } = unit;
    if (!whole || unexpected === null || unexpected.length >= UNEXPECTED_KEPT) return 'unknown';
    return 'absent';
  }
  if (finding.kind === 'test-missing')
    return tested || (pair === null && whole) ? 'absent' : 'unknown';
  const sight = sightOf(finding.kind, pair, whole);
  return sight === 'present' ? 'unknown' : sight;
}
