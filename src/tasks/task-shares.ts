import { isOpen, type TaskState } from './task-state';

/** How far a set of tasks is. */
export interface TaskShares {
  /** Without those that are no longer asked for. */
  total: number;
  done: number;
  /** Of those done. */
  doneInTime: number;
  doneLate: number;
  open: number;
  /** Of the open ones. */
  overdue: number;
}

export const NO_TASKS: TaskShares = {
  ...{ total: 0, done: 0, doneInTime: 0, doneLate: 0, open: 0, overdue: 0 },
};

/**
 * Counts tasks.
 * @param today in Việt Nam; a task is late from the day after its due day.
 */
export function sharesOf(
  tasks: Iterable<{ state: TaskState; dueOn: string; doneOn: string | null }>,
  today: string,
): TaskShares {
  const shares = { ...NO_TASKS };
  for (const { state, dueOn, doneOn } of tasks) {
    if (state === 'dropped') continue;
    shares.total += 1;
    if (isOpen(state)) {
      shares.open += 1;
      if (dueOn < today) shares.overdue += 1;
      continue;
    }
    shares.done += 1;
    if (doneOn !== null && doneOn <= dueOn) shares.doneInTime += 1;
    else shares.doneLate += 1;
  }
  return shares;
}

/** A share in hundredths of a percent, halves up; null of nothing. */
export const shareOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.floor((part * 20_000 + whole) / (2 * whole));
