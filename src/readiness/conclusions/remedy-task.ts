import type { NewTask } from '../../tasks/task-book';
import { milestoneDay } from '../../units/milestone-day';
import type { ReadinessConclusion } from './conclusion.entity';

/** Where the day before the round's first day has passed, a remedy is due so many days from now. */
const DAYS_LATER = 7;
const MOST_LETTERS = 500;

/** When a remedy is due unless the notice says: before the first day, or soon where that has passed. */
export function remedyDueOn(effectiveDate: string, today: string): string {
  const before = milestoneDay(effectiveDate, -1);
  return before >= today ? before : milestoneDay(today, DAYS_LATER);
}

/** What a conclusion asks of the unit; null for a unit that is ready. */
export function remedyTask(row: ReadinessConclusion, owner: string, dueOn: string): NewTask | null {
  const { id, kind, remedy, roundId, unitId, noticeNumber, noticeDay } = row;
  if (kind === 'ready') return null;
  const what = remedy.length > MOST_LETTERS ? `${remedy.slice(0, MOST_LETTERS - 1)}…` : remedy;
  const day = noticeDay.split('-').reverse().join('/');
  return {
    ...{
      roundId,
      unitId,
      basis: 'conclusion',
      ownerOrganisationId: owner,
      what,
      dueOn,
    },
    ...{
      sourceId: id,
      sourceWords: `Thông báo kết luận số ${noticeNumber} ngày ${day}`,
    },
  };
}
