import { NO_TASKS, type TaskShares } from './task-shares';

/** Tasks of one body: a department, or the committee of a commune. */
export interface BodyTasks {
  id: string;
  name: string;
  shares: TaskShares;
}

/** How far all tasks of a round are, and those of each body that has any. */
export interface TaskStanding {
  all: TaskShares;
  /** Those with most overdue first, then by name. */
  bodies: BodyTasks[];
}

/** All of them together, in the order in which they are told. */
export function standingOf(bodies: readonly BodyTasks[]): TaskStanding {
  const all = { ...NO_TASKS };
  for (const { shares } of bodies)
    for (const key of Object.keys(all) as (keyof TaskShares)[]) all[key] += shares[key];
  const sorted = [...bodies].sort(
    (a, b) =>
      b.shares.overdue - a.shares.overdue ||
      b.shares.open - a.shares.open ||
      a.name.localeCompare(b.name, 'vi') ||
      (a.id < b.id ? -1 : 1),
  );
  return { all, bodies: sorted };
}
