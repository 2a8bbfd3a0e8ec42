import type { PortalAnswer, PortalFaultReason, PortalItem } from '../portal/portal-client';
import { comparableName, sameName } from '../catalogue/procedure-name';

export interface ExpectedProcedure {
  id: string;
  code: string;
  name: string;
}

/** Why a procedure is shown wrongly: words.md, findings of procedures. */
export type FailureReason =
  | 'not-on-portal'
  | 'name-differs'
  | 'not-active'
  | 'attached-to-ceased-unit';
/** Why nothing can be said about it. */
export type UnverifiableReason =
  | PortalFaultReason
  | 'no-list-for-unit'
  | 'no-agency-code'
  | 'no-name-to-compare'
  /** The run ended before the unit's turn came. */
  | 'interrupted';
export type FindingReason = FailureReason | UnverifiableReason;

export interface Finding {
  procedureId: string;
  outcome: 'passed' | 'failed' | 'unverifiable';
  reason: FindingReason | null;
  /** The portal's own id of the item that was judged; a pass always has one. */
  portalId: string | null;
  /** Exactly as the portal writes it. */
  seenName: string | null;
  /** Exactly as the catalogue wrote it at that moment; only where the names differ. */
  expectedName: string | null;
  seenAt: string;
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
 * @param ceasedUnits full names of units that ceased and whose name no present unit bears.
 * @param asOf moment of the finding where nothing was asked.
 */
export function compareUnit(
  expected: readonly ExpectedProcedure[],
  answer: PortalAnswer | null,
  ceasedUnits: readonly string[],
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
  const ceased = ceasedUnits.map(comparableName);
  const findings = expected.map((each) =>
    judge(each, byCode.get(each.code) ?? [], ceased, answer.readAt),
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

function judge(
  procedure: ExpectedProcedure,
  seen: PortalItem[],
  ceased: string[],
  seenAt: string,
): Finding {
  const blank = {
    procedureId: procedure.id,
    portalId: null,
    seenName: null,
    expectedName: null,
    seenAt,
  };
  if (seen.length === 0) return { ...blank, outcome: 'failed', reason: 'not-on-portal' };
  if (comparableName(procedure.name) === '')
    return unverifiable(procedure, 'no-name-to-compare', seenAt);
  const wrong = seen.find((item) => fault(procedure, item, ceased) !== null);
  const item = wrong ?? seen[0]!;
  const reason = fault(procedure, item, ceased);
  return {
    ...blank,
    outcome: reason === null ? 'passed' : 'failed',
    reason,
    portalId: item.id,
    seenName: item.name,
    expectedName: reason === 'name-differs' ? procedure.name : null,
  };
}

function fault(
  procedure: ExpectedProcedure,
  item: PortalItem,
  ceased: string[],
): FailureReason | null {
  if (item.state !== null && item.state !== 'ACTIVE') return 'not-active';
  if (!sameName(procedure.name, item.name)) return 'name-differs';
  if (item.departments.some((agency) => belongsToOneOf(agency, ceased)))
    return 'attached-to-ceased-unit';
  return null;
}

/** "UBND Xã Quảng Sơn" belongs to "Xã Quảng Sơn"; the unit stands at the end of an agency's name. */
function belongsToOneOf(agency: string, units: string[]): boolean {
  const name = ` ${comparableName(agency)}`;
  return units.some((unit) => name.endsWith(` ${unit}`));
}

function unverifiable(
  procedure: ExpectedProcedure,
  reason: UnverifiableReason,
  seenAt: string,
): Finding {
  return {
    procedureId: procedure.id,
    outcome: 'unverifiable',
    reason,
    portalId: null,
    seenName: null,
    expectedName: null,
    seenAt,
  };
}
