import { comparableName } from '../catalogue/procedure-name';
import type { PortalAnswer, PortalItem } from '../portal/portal-client';
import { ASPECTS, FAILURE_OF, lettersOf, type Aspect } from './aspects';
import { LOOKERS, sameItem, type Place } from './compare-facts';
import type { Difference, ExpectedProcedure, Finding, UnverifiableReason } from './finding';

export interface UnitComparison {
  findings: Finding[];
  /** When it was found: the list of a unit is of one moment. */
  seenAt: string;
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
    const findings = expected.map((procedure) => unverifiable(procedure, reason));
    return { findings, seenAt: answer?.readAt ?? asOf, unexpected: [] };
  }
  const byCode = groupByCode(answer.items);
  const findings = expected.map((each) => judge(each, byCode.get(each.code) ?? [], place));
  const codes = new Set(expected.map((each) => each.code));
  const unexpected = answer.items
    .filter((item) => !codes.has(item.code))
    .map(({ code, name }) => ({ code, name }));
  return { findings, seenAt: answer.readAt, unexpected };
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

function judge(procedure: ExpectedProcedure, seen: PortalItem[], place: Place): Finding {
  const { id: procedureId } = procedure;
  if (seen.length === 0)
    return {
      ...{ procedureId, outcome: 'failed', reason: 'not-on-portal', portalId: null },
      ...{ seenName: null, expectedName: null, checked: ONLY_PUBLISHED, differences: null },
    };
  if (comparableName(procedure.name) === '') return unverifiable(procedure, 'no-name-to-compare');
  const only = seen.length === 1 ? seen[0]! : null;
  const last = only && place.memory?.get(procedureId);
  if (last && sameItem(last.item, only)) return last.finding;
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
  const seenName = wrongName?.seen ?? judged.name;
  const finding: Finding = {
    ...{ procedureId, outcome: differences ? 'failed' : 'passed' },
    ...{ reason: differences?.[0]!.reason ?? null, portalId: judged.id },
    seenName: seenName === procedure.name ? null : seenName,
    expectedName: wrongName?.expected ?? null,
    ...{ checked: lettersOf(looked), differences },
  };
  // An agency of one unit is right for that one and wrong for the others.
  if (only?.departments.every((each) => place.agencies.of(each).unit === null))
    place.memory?.set(procedureId, { item: only, finding });
  return finding;
}

function unverifiable({ id: procedureId }: ExpectedProcedure, reason: UnverifiableReason): Finding {
  return {
    ...{ procedureId, outcome: 'unverifiable', reason, portalId: null, seenName: null },
    ...{ expectedName: null, checked: null, differences: null },
  };
}
