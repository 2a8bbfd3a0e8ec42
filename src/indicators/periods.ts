export const PERIOD_KINDS = ['week', 'month', 'quarter', 'year'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** A period of reporting: a week of ISO 8601 (from Monday), a month, a quarter, a year. */
export interface Period {
  kind: PeriodKind;
  number: number;
  year: number;
  /** First and last day. */
  start: string;
  end: string;
}

const DAY = 86_400_000;
const MONTHS: Record<Exclude<PeriodKind, 'week'>, number> = { month: 1, quarter: 3, year: 12 };
const ROMAN = ['I', 'II', 'III', 'IV'];

const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

/** Monday of the first week of a year: the week that has 4 January. */
function firstMonday(year: number): number {
  const fourth = Date.UTC(year, 0, 4);
  return fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY;
}

/** @returns undefined where there is no such period. */
export function periodOf(kind: PeriodKind, number: number, year: number): Period | undefined {
  if (!Number.isInteger(number) || !Number.isInteger(year) || number < 1) return undefined;
  if (year < 2000 || year > 2100) return undefined;
  if (kind === 'week') {
    const start = firstMonday(year) + (number - 1) * 7 * DAY;
    if (start >= firstMonday(year + 1)) return undefined;
    return { kind, number, year, start: dayOf(start), end: dayOf(start + 6 * DAY) };
  }
  const months = MONTHS[kind];
  if (number > 12 / months) return undefined;
  const first = (number - 1) * months;
  return {
    ...{ kind, number, year, start: dayOf(Date.UTC(year, first, 1)) },
    end: dayOf(Date.UTC(year, first + months, 0)),
  };
}

/** The period of a kind that begins on a day; undefined where none does. */
export function periodFrom(kind: PeriodKind, start: string): Period | undefined {
  const [year, month] = start.split('-').map(Number) as [number, number];
  const found =
    kind === 'week'
      ? weekOf(start, year)
      : periodOf(kind, Math.floor((month - 1) / MONTHS[kind]) + 1, year);
  return found?.start === start ? found : undefined;
}

/** The last days of a year may lie in week 1 of the next. */
function weekOf(day: string, calendarYear: number): Period | undefined {
  const moment = Date.parse(`${day}T00:00:00Z`);
  for (const year of [calendarYear + 1, calendarYear, calendarYear - 1]) {
    const weeks = Math.floor((moment - firstMonday(year)) / (7 * DAY));
    if (weeks >= 0) return periodOf('week', weeks + 1, year);
  }
  return undefined;
}

/** So many periods up to and with this one, the earliest first. */
export function periodsUpTo(last: Period, count: number): Period[] {
  const found: Period[] = [];
  let each: Period | undefined = last;
  while (each && found.length < count) {
    found.unshift(each);
    const before: string = dayOf(Date.parse(`${each.start}T00:00:00Z`) - DAY);
    each = periodWith(each.kind, before);
  }
  return found;
}

/** The period of a kind that has the day. */
export function presentPeriod(kind: PeriodKind, day: string): Period {
  const found = periodWith(kind, day);
  if (!found) throw new Error(`No ${kind} has the day ${day}`);
  return found;
}

function periodWith(kind: PeriodKind, day: string): Period | undefined {
  const [year, month] = day.split('-').map(Number) as [number, number];
  if (kind === 'week') return weekOf(day, year);
  return periodOf(kind, Math.floor((month - 1) / MONTHS[kind]) + 1, year);
}

/** `tuần 27/2025`, `tháng 7/2025`, `quý III/2025`, `năm 2025`. */
export function periodName({ kind, number, year }: Period): { vi: string; en: string } {
  switch (kind) {
    case 'week':
      return { vi: `tuần ${number}/${year}`, en: `week ${number}/${year}` };
    case 'month':
      return { vi: `tháng ${number}/${year}`, en: `month ${number}/${year}` };
    case 'quarter':
      return { vi: `quý ${ROMAN[number - 1]}/${year}`, en: `Q${number}/${year}` };
    default:
      return { vi: `năm ${year}`, en: String(year) };
  }
}
