const DAY_MS = 86_400_000;
/** Daily work bears witness every day; a longer silence is a server that stood still, or a clock put forward. */
export const MOST_SILENT_DAYS = 31;
/** A clock put back by more than this since the last witness is wrong now, or was then. */
const MOST_BACK_DAYS = 1;

/** Why the clock is not to be believed, and the last moment that is. */
export interface ClockDoubt {
  wrong: 'ahead' | 'behind';
  witness: string;
}

/**
 * Whether a moment may be believed. A clock put forward would make everything old at once, so a
 * moment counts only when another that is known to be right lies shortly before.
 * @param witness the last moment known to be right; null where there is none to compare with.
 */
export function clockDoubt(now: Date, witness: string | null): ClockDoubt | null {
  if (witness === null) return null;
  const days = (now.getTime() - Date.parse(witness)) / DAY_MS;
  if (days > MOST_SILENT_DAYS) return { wrong: 'ahead', witness };
  return days < -MOST_BACK_DAYS ? { wrong: 'behind', witness } : null;
}
