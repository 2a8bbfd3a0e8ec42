import type { Procedure } from '../catalogue/procedure.entity';
import { comparableName } from '../catalogue/procedure-name';
import type { PortalAnswer, PortalFaultReason, PortalItem } from '../portal/portal-client';
import { ASPECTS, FAILURE_OF, lettersOf, type Aspect } from './aspects';
import { LOOKERS, sameItem, type Place, type Sides } from './compare-facts';

/** What the catalogue says of a procedure; what it does not state is not compared. */
export type ExpectedProcedure = Pick<Procedure, 'id' | 'code' | 'name'> &
  Partial<Pick<Procedure, 'field' | 'executedBy' | 'level' | 'fee' | 'decisionNumber'>>;

/** Why a procedure is shown wrongly: words.md, findings of procedures. */
export type FailureReason =
  | 'not-on-portal'
  | 'not-active'
  | 'attached-to-ceased-unit'
  | 'agency-differs'
  | 'not-online'
  | 'level-differs'
  | 'fee-differs'
  | 'name-differs'
  | 'field-differs'
  | 'decision-differs';
/** Why nothing can be said about it. */
export type UnverifiableReason =
  | PortalFaultReason
  | 'no-list-for-unit'
  | 'no-agency-code'
  | 'no-name-to-compare'
  /** The run ended before the unit's turn came. */
  | 'interrupted';
export type FindingReason = FailureReason | UnverifiableReason;

/** One thing that is wrong with a procedure, with both sides exactly as they are written. */
export interface Difference extends Sides {
  reason: FailureReason;
}

export interface Finding {
  procedureId: string;
  outcome: 'passed' | 'failed' | 'unverifiable';
  /** Of what is wrong, what hinders people most. */
  reason: FindingReason | null;
  /** The portal's own id of the item that was judged; a pass always has one. */
  portalId: string | null;
  /** Exactly as the portal writes it. */
  seenName: string | null;
  /** Exactly as the catalogue wrote it at that moment; only where the names differ. */
  expectedName: string | null;
  seenAt: string;
  /** Letters of the aspects the source told of, see `lettersOf`; null where nothing was read. */
  checked: string | null;
  /** All that is wrong with what is shown; null where nothing is, and where it is not shown. */
  differences: Difference[] | null;
}

export interface UnitComparison {
  findings: Finding[];
  /** On the portal for this unit, but not in the catalogue: withdrawn there, or missing here. */
  unexpected: { code: string; name: string }[];
}

/**
 * Compares what the catalogue expects of a unit with what the portal showed for it. A procedure passes only when an
 * item with its code was seen and every such item is right; what was not read is unverifiable, never passed.
 * @param expected the catalogue of the round.
 * @param answer of the portal for this unit; null where the unit has no agency code, so that nothing was asked.
 * @param asOf moment of the finding where nothing was asked.
 */
export function compareUnit(
  expected: readonly ExpectedProcedure[],
  answer: PortalAnswer | null,
  place: Place,
  asOf: string,
): UnitComparison {
  if (answer?.kind !== 'list') {
    const reason = unreadable(answer);
    const findings = expected.map((procedure) =>
      unverifiable(procedure, reason, answer?.readAt ?? asOf),
    );
    return { findings, unexpected: [] };
  }
  const byCode = groupByCode(answer.items);
  const findings = expected.map((each) =>
    judge(each, byCode.get(each.code) ?? [], place, answer.readAt),
  );
  const codes = new Set(expected.map((each) => each.code));
  const unexpected = answer.items
    .filter((item) => !codes.has(item.code))
    .map(({ code, name }) => ({ code, name }));
  return { findings, unexpected };
}

function groupByCode(items: readonly PortalItem[]): Map<string, PortalItem[]> {
  const groups = new Map<string, PortalItem[]>();
  for (const item of items) {
    const group = groups.get(item.code);
    if (group) group.push(item);
    else groups.set(item.code, [item]);
  }
  return groups;
}

function unreadable(answer: Exclude<PortalAnswer, { kind: 'list' }> | null): UnverifiableReason {
  if (answer === null) return 'no-agency-code';
  return answer.kind === 'no-list' ? 'no-list-for-unit' : answer.reason;
}

const ONLY_PUBLISHED = lettersOf(new Set<Aspect>(['published']));

function judge(
  procedure: ExpectedProcedure,
  seen: PortalItem[],
  place: Place,
  seenAt: string,
): Finding {
  const { id: procedureId } = procedure;
  if (seen.length === 0)
    return {
      ...{ procedureId, outcome: 'failed', reason: 'not-on-portal', portalId: null },
      ...{ seenName: null, expectedName: null, seenAt, checked: ONLY_PUBLISHED },
      differences: null,
    };
  if (comparableName(procedure.name) === '')
    return unverifiable(procedure, 'no-name-to-compare', seenAt);
  const only = seen.length === 1 ? seen[0]! : null;
  const last = only && place.memory?.get(procedureId);
  if (last && sameItem(last.item, only)) return { ...last.finding, seenAt };
  const looked = new Set<Aspect>(['published']);
  let differences: Difference[] | null = null;
  let judged = seen[0]!;
  for (const aspect of ASPECTS) {
    if (aspect === 'published') continue;
    // What is not in force any more is compared no further.
    if (aspect !== 'state' && differences?.[0]?.reason === 'not-active') break;
    for (const item of seen) {
      const look = LOOKERS[aspect](procedure, item, place);
      if (look === 'unknown') continue;
      looked.add(aspect);
      if (look === 'right') continue;
      if (!differences) judged = item;
      (differences ??= []).push({ reason: FAILURE_OF[aspect], ...look });
      break;
    }
  }
  const wrongName = differences?.find(({ reason }) => reason === 'name-differs');
  const finding: Finding = {
    ...{ procedureId, outcome: differences ? 'failed' : 'passed' },
    ...{ reason: differences?.[0]!.reason ?? null, portalId: judged.id },
    ...{ seenName: wrongName?.seen ?? judged.name, expectedName: wrongName?.expected ?? null },
    ...{ seenAt, checked: lettersOf(looked), differences },
  };
  // An agency of one unit is right for that one and wrong for the others.
  if (only?.departments.every((each) => place.agencies.of(each).unit === null))
    place.memory?.set(procedureId, { item: only, finding });
  return finding;
}

function unverifiable(
  { id: procedureId }: ExpectedProcedure,
  reason: UnverifiableReason,
  seenAt: string,
): Finding {
  return {
    ...{ procedureId, outcome: 'unverifiable', reason, portalId: null, seenName: null },
    ...{ expectedName: null, seenAt, checked: null, differences: null },
  };
}
