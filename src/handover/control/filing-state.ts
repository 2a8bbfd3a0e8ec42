import type { ListState } from '../handover-list.entity';
import { vietnamDay } from '../../platform/vietnam-time';

/**
 * How a giver stands with one kind of list. `missing`: still to come; `late`: past the deadline and
 * not there; `optional`: nobody asks this giver for it and nothing was filed.
 */
export type FilingState = ListState | 'missing' | 'late' | 'optional';

export interface Filing {
  state: FilingState;
  /** Days past the deadline: of the filing, or until today where nothing was filed; null: none. */
  lateDays: number | null;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Days from one day of the calendar to another, both `YYYY-MM-DD`. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/**
 * @param asked whether the giver owes the list, and by which day (inclusive, `YYYY-MM-DD`).
 * @param today day in Việt Nam.
 * @param lists those that its bodies filed; the last one decides how late it was.
 */
export function filingOf(
  asked: { owed: boolean; dueOn: string },
  today: string,
  lists: readonly { state: ListState; filedAt: string }[],
): Filing {
  const { owed, dueOn } = asked;
  const past = (day: string): number | null =>
    owed && day > dueOn ? daysBetween(dueOn, day) : null;
  if (lists.length === 0) {
    if (!owed) return { state: 'optional', lateDays: null };
    const lateDays = past(today);
    return { state: lateDays === null ? 'missing' : 'late', lateDays };
  }
  const lastDay = lists
    .map(({ filedAt }) => vietnamDay(new Date(filedAt)))
    .sort()
    .at(-1)!;
  const filed = lists.some(({ state }) => state === 'filed');
  return { state: filed ? 'filed' : 'empty', lateDays: past(lastDay) };
}
