/** Việt Nam keeps UTC+7 all year round. */
const OFFSET_MS = 7 * 60 * 60_000;
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

export interface TimesOfWeek {
  /** Time of day in Việt Nam: `01:30`. */
  atTime: string;
  /** Days of the week, Monday is 1: `1,3,5`. */
  weekdays: string;
}

/**
 * The latest time of a schedule that is not after a moment.
 * @returns in UTC as stored, or null where the schedule has no day.
 */
export function latestSlot({ atTime, weekdays }: TimesOfWeek, now: Date): string | null {
  const days = new Set(weekdays.split(',').map(Number));
  const [hours, minutes] = atTime.split(':').map(Number) as [number, number];
  const local = now.getTime() + OFFSET_MS;
  const midnight = Math.floor(local / DAY_MS) * DAY_MS;
  for (let back = 0; back <= 7; back += 1) {
    const slot = midnight - back * DAY_MS + (hours * 60 + minutes) * MINUTE_MS;
    // 1970-01-01 was a Thursday.
    const weekday = ((Math.floor(slot / DAY_MS) + 3) % 7) + 1;
    if (slot <= local && days.has(weekday)) return new Date(slot - OFFSET_MS).toISOString();
  }
  return null;
}
