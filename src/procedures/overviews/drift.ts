import { FAILURE_OF, ASPECTS, lookedAt } from '../verification/aspects';
import type { Difference, FailureReason } from '../verification/finding';
import type { Outcome } from '../verification/verification.entity';
import type { Drift } from './overviews.schema';

/** How much an outcome says for people: shown right, could not be read, wrong. */
const WORTH: Readonly<Record<Outcome, number>> = {
  passed: 2,
  unverifiable: 1,
  pending: 1,
  failed: 0,
};

/** What lies between two results of one pair that are not the same. A pair only the later run holds is `other`. */
export function driftOf(before: Outcome | null, after: Outcome): Drift {
  if (before === null || WORTH[before] === WORTH[after]) return 'other';
  return WORTH[after] > WORTH[before] ? 'better' : 'worse';
}

/** `driftOf` as an SQL expression over two outcomes. */
export function driftExpression(before: string, after: string): string {
  const worth = (outcome: string) =>
    `CASE ${outcome} WHEN 'passed' THEN 2 WHEN 'failed' THEN 0 ELSE 1 END`;
  return `CASE WHEN ${before} IS NULL OR ${worth(before)} = ${worth(after)} THEN 'other'
    WHEN ${worth(after)} > ${worth(before)} THEN 'better' ELSE 'worse' END`;
}

/** What one of two runs holds of a pair. */
export interface DriftSideFacts {
  outcome: Outcome;
  reason: string | null;
  seenName: string | null;
  checked: string | null;
  differences: readonly Difference[] | null;
}

/** One thing of a pair that is another than before; `name`: the portal writes another name, right or wrong. */
export interface PairChange {
  about: FailureReason | 'name';
  kind: 'appeared' | 'gone' | 'changed' | 'unread';
  before: string | null;
  after: string | null;
}

/**
 * What of a pair changed between two runs. That something is right now is said only where the later run looked at it:
 * what it could not read is `unread`, never gone.
 */
export function changesOf(before: DriftSideFacts, after: DriftSideFacts): PairChange[] {
  const [was, is] = [wrongIn(before), wrongIn(after)];
  const changes = ASPECTS.flatMap((aspect): PairChange[] => {
    const about = FAILURE_OF[aspect];
    const [old, now] = [was.get(about), is.get(about)];
    if (!old && !now) return [];
    const sides = { about, before: old?.seen ?? null, after: now?.seen ?? null };
    if (!old) return [{ ...sides, kind: 'appeared', before: nameIn(aspect, before) }];
    if (now) return old.seen === now.seen ? [] : [{ ...sides, kind: 'changed' }];
    if (!lookedAt(aspect, after.checked, after)) return [{ ...sides, kind: 'unread' }];
    return [{ ...sides, kind: 'gone', after: nameIn(aspect, after) }];
  });
  const [oldName, newName] = [before.seenName, after.seenName];
  const named = changes.some(({ about }) => about === 'name-differs');
  if (!named && oldName !== null && newName !== null && oldName !== newName)
    changes.push({ about: 'name', kind: 'changed', before: oldName, after: newName });
  return changes;
}

/** Names are kept where they are right too; of other aspects only that they were right is known. */
const nameIn = (aspect: string, side: DriftSideFacts): string | null =>
  aspect === 'name' ? side.seenName : null;

function wrongIn({ outcome, reason, seenName, differences }: DriftSideFacts) {
  if (outcome !== 'failed') return new Map<string, Difference>();
  // Where nothing is shown, and in runs of earlier releases, only the reason was kept.
  const only = { reason: reason as FailureReason, seen: seenName, expected: null };
  return new Map((differences ?? [only]).map((each) => [each.reason as string, each]));
}
