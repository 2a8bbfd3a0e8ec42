import { daysUntil, milestoneDay } from '../../units/milestone-day';

/** Days between taking things over and the formal decision (8400/BTC-QLCS of 14 June 2025). */
export const FORMAL_DAYS = 30;

/** A temporary handover (tạm bàn giao) that waits for its formal decision. */
export interface TemporaryHandover {
  /** Last day for the decision. */
  dueOn: string;
  /** 0 on the last day, negative afterwards. */
  daysLeft: number;
}

/**
 * The clock of a share that was taken over without a formal decision.
 * @param receivedOn day of physical receipt; null where nothing was taken over yet.
 * @param decisionOn day of the formal decision; null while there is none.
 * @param today calendar day in Việt Nam.
 * @returns null where no clock runs.
 */
export function temporaryHandover(
  receivedOn: string | null,
  decisionOn: string | null,
  today: string,
): TemporaryHandover | null {
  if (receivedOn === null || decisionOn !== null) return null;
  const dueOn = milestoneDay(receivedOn, FORMAL_DAYS);
  return { dueOn, daysLeft: daysUntil(dueOn, today) };
}
