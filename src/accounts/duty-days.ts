const DAY_MS = 86_400_000;

const shifted = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** The last day of a duty, as papers tell it, from the first on which it no longer holds. */
export const dayBefore = (day: string): string => shifted(day, -1);

/** The first day on which a duty no longer holds, from the last one that a paper tells. */
export const dayAfter = (day: string): string => shifted(day, 1);
