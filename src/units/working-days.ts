import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { projectFolder } from '../platform/project-folder';
import { milestoneDay } from './milestone-day';

const SATURDAY = 6;
const SUNDAY = 0;

const calendarShape = z.strictObject({
  years: z.array(
    z.strictObject({
      year: z.int().min(2000).max(2100),
      source: z.string().min(1),
      daysOff: z.array(
        z.strictObject({
          from: z.iso.date(),
          to: z.iso.date(),
          vi: z.string().min(1),
          en: z.string().min(1),
        }),
      ),
      workedWeekends: z.array(z.iso.date()),
    }),
  ),
});

/** Which days offices work. Outside the years it knows it only leaves weekends out, and says so. */
export class WorkingCalendar {
  private readonly off = new Set<string>();
  private readonly worked: ReadonlySet<string>;
  private readonly years: ReadonlySet<number>;

  constructor({ years }: z.infer<typeof calendarShape>) {
    for (const { from, to } of years.flatMap(({ daysOff }) => daysOff))
      for (let day = from; day <= to; day = milestoneDay(day, 1)) this.off.add(day);
    this.worked = new Set(years.flatMap(({ workedWeekends }) => workedWeekends));
    this.years = new Set(years.map(({ year }) => year));
  }

  /** Whether the public holidays of a day's year are known. @param day YYYY-MM-DD. */
  knows(day: string): boolean {
    return this.years.has(Number(day.slice(0, 4)));
  }

  isWorkingDay(day: string): boolean {
    if (this.worked.has(day)) return true;
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    return weekday !== SATURDAY && weekday !== SUNDAY && !this.off.has(day);
  }

  /**
   * The day on which a period really ends: one that would end on a day off ends at the end of the
   * next working day (Civil Code 91/2015/QH13, Article 148, clause 5).
   */
  endOfPeriod(day: string): string {
    let end = day;
    while (!this.isWorkingDay(end)) end = milestoneDay(end, 1);
    return end;
  }

  /**
   * The working day so many working days after a day, which itself does not count.
   * @param count from 0; 0 gives the day, or the next working day where it is none.
   */
  after(day: string, count: number): string {
    let end = this.endOfPeriod(day);
    for (let left = count; left > 0; left -= 1) end = this.endOfPeriod(milestoneDay(end, 1));
    return end;
  }

  /** The last day whose period has ended before another day: what was due then is late. */
  lastEndedBefore(today: string): string {
    let day = milestoneDay(today, -1);
    while (this.endOfPeriod(day) >= today) day = milestoneDay(day, -1);
    return day;
  }
}

/**
 * The calendar shipped with the product.
 * @throws Error where the file is not of its shape.
 */
export function readWorkingCalendar(
  file = path.join(projectFolder(), 'reference', 'working-days', 'vietnam.json'),
): WorkingCalendar {
  return new WorkingCalendar(calendarShape.parse(JSON.parse(readFileSync(file, 'utf8'))));
}

/** Public holidays and exchanged days of Việt Nam's offices. */
export const workingCalendar = readWorkingCalendar();
