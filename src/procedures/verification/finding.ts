import type { Procedure } from '../catalogue/procedure.entity';
import type { PortalFaultReason } from '../portal/portal-client';

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

/** Both sides of an aspect that is wrong, in words. */
export interface Sides {
  seen: string | null;
  expected: string | null;
}

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
  /** Exactly as the portal writes it; null where nothing is seen, or it is letter for letter the name that is expected. */
  seenName: string | null;
  /** Exactly as the catalogue wrote it at that moment; only where the names differ. */
  expectedName: string | null;
  /** Letters of the aspects the source told of, see `lettersOf`; null where nothing was read. */
  checked: string | null;
  /** All that is wrong with what is shown; null where nothing is, and where it is not shown. */
  differences: Difference[] | null;
}
