const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The calendar day of a milestone.
 * @param effectiveDate first day of the round's new units, YYYY-MM-DD.
 * @param offsetDays days after it; negative before it.
 */
export function milestoneDay(effectiveDate: string, offsetDays: number): string {
  return new Date(Date.parse(`${effectiveDate}T00:00:00Z`) + offsetDays * DAY_MS)
    .toISOString()
    .slice(0, 10);
}

/** Whole days from one day to another; negative when it has passed. */
export function daysUntil(day: string, today: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / DAY_MS);
}
