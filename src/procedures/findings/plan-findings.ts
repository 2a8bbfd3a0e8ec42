import type { FindingKind } from './finding-kinds';
import { advance, isOpen, type Sight, type Standing } from './finding-rules';

/** Something a run saw wrong at a unit. */
export interface Observation {
  unitId: string;
  kind: FindingKind;
  code: string;
  name: string;
  procedureId: string | null;
  seenValue: string | null;
  expectedValue: string | null;
  seenAt: string;
}

/** A finding there is already, with its cause. */
export interface KnownFinding {
  id: string;
  unitId: string;
  kind: FindingKind;
  code: string;
  procedureId: string | null;
  standing: Standing;
}

export interface FindingsPlan {
  created: Observation[];
  /** Seen again, or seen right; those the run could say nothing about stay out. */
  moved: { finding: KnownFinding; standing: Standing; seen: Observation | null }[];
  counts: Record<'opened' | 'persisting' | 'reopened' | 'fixed' | 'unseen', number>;
}

export const keyOf = ({ unitId, kind, code }: Pick<Observation, 'unitId' | 'kind' | 'code'>) =>
  `${unitId} ${kind} ${code}`;

/**
 * What a run makes of the findings: new ones, those that persist, come back, or are seen to be right.
 * @param observed what the run saw wrong, each (unit, kind, code) once.
 * @param known findings of the units of the run, open and fixed.
 * @param sightOf asked for what was not observed: seen right, or nothing can be said.
 */
export function planFindings(
  observed: readonly Observation[],
  known: readonly KnownFinding[],
  sightOf: (finding: KnownFinding) => Exclude<Sight, 'present'>,
): FindingsPlan {
  const seen = new Map(observed.map((each) => [keyOf(each), each]));
  const there = new Set(known.map(keyOf));
  const created = [...seen.values()].filter((each) => !there.has(keyOf(each)));
  const counts = { opened: created.length, persisting: 0, reopened: 0, fixed: 0, unseen: 0 };
  const moved: FindingsPlan['moved'] = [];
  for (const finding of known) {
    const observation = seen.get(keyOf(finding)) ?? null;
    const sight = observation ? 'present' : sightOf(finding);
    const standing = advance(finding.standing, sight)!;
    if (sight === 'unknown') {
      if (isOpen(finding.standing)) counts.unseen += 1;
      continue;
    }
    if (standing === 'persisting' || standing === 'reopened') counts[standing] += 1;
    else if (isOpen(finding.standing)) counts.fixed += 1;
    else continue;
    moved.push({ finding, standing, seen: observation });
  }
  return { created, moved, counts };
}
