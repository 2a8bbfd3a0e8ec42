import { milestoneDay } from '../units/milestone-day';
import type { WorkingCalendar } from '../units/working-days';
import type { DueStage } from './obstacle-state';

/**
 * By when an obstacle is to be settled where nobody says otherwise: within working days after it became
 * known, and what is due before the official date not later than its eve, as long as that has not passed.
 * @param today in Việt Nam.
 * @param within working days, by its severity.
 * @param effectiveDate first day of the new units.
 */
export function proposedDue(
  calendar: Pick<WorkingCalendar, 'after'>,
  {
    today,
    within,
    stage,
    effectiveDate,
  }: {
    today: string;
    within: number;
    stage: DueStage;
    effectiveDate: string;
  },
): string {
  const due = calendar.after(today, within);
  const eve = milestoneDay(effectiveDate, -1);
  return stage === 'before' && today <= eve && eve < due ? eve : due;
}

/** Whether an obstacle found today is one to settle before the official date. */
export const stageOf = (today: string, effectiveDate: string): DueStage =>
  today < effectiveDate ? 'before' : 'after';
