import { milestoneDay } from '../../units/milestone-day';
import type { WorkingCalendar } from '../../units/working-days';

/**
 * By when a discrepancy is to be answered where nobody says otherwise: within the working days of
 * its kind, and while the giver still exists not later than its last day (all handover is complete on the
 * eve of the round's first day).
 * @param openedOn day of opening, in Việt Nam.
 * @param effectiveDate first day of the round's new units.
 */
export function proposedDue(
  calendar: WorkingCalendar,
  openedOn: string,
  answerWithin: number,
  effectiveDate: string,
): string {
  const due = calendar.after(openedOn, answerWithin);
  const eve = milestoneDay(effectiveDate, -1);
  return openedOn <= eve && eve < due ? eve : due;
}
