import { fold } from '../platform/text/fold';

/** A calendar day read from text: the day, or why it was not taken. */
export type DayReading =
  | { kind: 'day'; day: string }
  | { kind: 'unclear' }
  /** Only a month, or only a year: the days of which it is the beginning and the end. */
  | { kind: 'part'; ends: [first: string, last: string] }
  /** @param swapped the day that it is with the month first, where there is one. */
  | { kind: 'no-such-day'; swapped?: string };

/** Day, month and year as they stand in a text, the year with two digits or four. */
export interface WrittenDay {
  first: number;
  second: number;
  year: string;
  /** Digits only, so that either of the first two may be the month. */
  inDigits: boolean;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ENGLISH = `(${MONTHS.join('|')})[a-z]*`;
const YEAR = `(\\d{4}|'?\\d{2})`;
const SEPARATED = new RegExp(`^(\\d{1,2}) ?[/.\\- ] ?(\\d{1,2}) ?[/.\\- ] ?${YEAR}$`);
const IN_WORDS = new RegExp(`^(\\d{1,2})[ /-]*thang (\\d{1,2})[ ,/-]*(?:nam )?${YEAR}$`);
const ENGLISH_DAY_FIRST = new RegExp(`^(\\d{1,2})[ -]?${ENGLISH}[ ,.-]*${YEAR}$`);
const ENGLISH_MONTH_FIRST = new RegExp(`^${ENGLISH}[ .-]*(\\d{1,2})[ ,-]+${YEAR}$`);
const YEAR_FIRST = /^(\d{4}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{1,2})$/;
const WITH_ZONE = /^\d{4}-\d{2}-\d{2}[ t]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)? ?(z|[+-]\d{2}:?\d{2})$/;
const MONTH_ONLY = /^(?:(?:thang|t) ?)?(\d{1,2})(?: ?[/.-] ?| nam )(\d{4})$/;
const YEAR_ONLY = /^(?:nam )?(\d{4})$/;
const CLOCK = String.raw`\d{1,2}(?::|h)\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?(?:sa|ch|am|pm))?`;
const TIME_BEHIND = new RegExp(`,?[ t]${CLOCK}$`);
const TIME_BEFORE = new RegExp(`^${CLOCK},? (?=\\S)`);
const WEEKDAY =
  /^(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|cn|(?:mon|tues|wednes|thurs|fri|satur|sun)day),? /;
/** Vietnam is seven hours ahead of universal time all the year. */
const VIETNAM_MS = 7 * 3_600_000;

/** Small letters without marks, the time of day and what is only said beside the day left out. */
const plainOf = (text: string): string =>
  fold(text)
    .replace(/[.;,]+$/, '')
    .replace(TIME_BEHIND, '')
    .replace(TIME_BEFORE, '')
    .replace(WEEKDAY, '')
    .replace(/^ngay /, '');

/**
 * Reads a day as officers write it, where only one day can be meant: day first (`5/3/2025`, `05.03.2025`,
 * `ngày 5 tháng 3 năm 2025`), `2025-03-05`, or with the month in English. A moment with its zone is the day it was in
 * Vietnam. Two-digit years, months or years alone and plain numbers are never completed here.
 */
export function readDayText(text: string): DayReading {
  const folded = fold(text);
  if (WITH_ZONE.test(folded)) return dayInVietnam(folded);
  const plain = plainOf(text);
  const yearFirst = YEAR_FIRST.exec(plain);
  if (yearFirst)
    return calendarDay(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const written = writtenDay(text);
  if (written?.year.length === 4)
    return dayFirst(written.first, written.second, Number(written.year), written.inDigits);
  return partOf(plain) ?? { kind: 'unclear' };
}

/** The parts of a day with its year behind, whatever they mean; undefined for any other text. */
export function writtenDay(text: string): WrittenDay | undefined {
  const plain = plainOf(text);
  const as = (first: string, second: string | number, year: string, inDigits: boolean) => ({
    ...{ first: Number(first), second: Number(second), year: year.replace("'", ''), inDigits },
  });
  const separated = SEPARATED.exec(plain);
  if (separated) return as(separated[1]!, separated[2]!, separated[3]!, true);
  const words = IN_WORDS.exec(plain);
  if (words) return as(words[1]!, words[2]!, words[3]!, false);
  const english = ENGLISH_DAY_FIRST.exec(plain);
  if (english) return as(english[1]!, MONTHS.indexOf(english[2]!) + 1, english[3]!, false);
  const american = ENGLISH_MONTH_FIRST.exec(plain);
  if (!american) return undefined;
  return as(american[2]!, MONTHS.indexOf(american[1]!) + 1, american[3]!, false);
}

/** A day of the calendar, day first; where there is none, the one with the month first is told. */
export function dayFirst(
  first: number,
  second: number,
  year: number,
  inDigits: boolean,
): DayReading {
  const reading = calendarDay(year, second, first);
  if (reading.kind === 'day' || !inDigits) return reading;
  const swapped = calendarDay(year, first, second);
  return swapped.kind === 'day' ? { kind: 'no-such-day', swapped: swapped.day } : reading;
}

/** The day of these figures, if the calendar has it. */
export function calendarDay(
  year: number,
  month: number,
  day: number,
): Extract<DayReading, { kind: 'day' | 'no-such-day' }> {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!real || year < 1900 || year > 2100) return { kind: 'no-such-day' };
  return { kind: 'day', day: date.toISOString().slice(0, 10) };
}

/** Nobody said the day: the first and the last that are possible. */
function partOf(plain: string): DayReading | undefined {
  const ends = (from: [number, number, number], to: [number, number, number]) => {
    const [first, last] = [calendarDay(...from), calendarDay(...to)];
    if (first.kind !== 'day' || last.kind !== 'day') return undefined;
    return { kind: 'part' as const, ends: [first.day, last.day] as [string, string] };
  };
  const [, year] = YEAR_ONLY.exec(plain) ?? [];
  if (year) return ends([Number(year), 1, 1], [Number(year), 12, 31]);
  const [, month, of] = MONTH_ONLY.exec(plain) ?? [];
  if (!month || !of) return undefined;
  const length = new Date(Date.UTC(Number(of), Number(month), 0)).getUTCDate();
  return ends([Number(of), Number(month), 1], [Number(of), Number(month), length]);
}

function dayInVietnam(folded: string): DayReading {
  const iso = folded.toUpperCase().replace(' ', 'T').replace(' ', '');
  const moment = new Date(iso.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  if (Number.isNaN(moment.getTime())) return { kind: 'no-such-day' };
  const [year, month, day] = new Date(moment.getTime() + VIETNAM_MS)
    .toISOString()
    .slice(0, 10)
    .split('-');
  return calendarDay(Number(year), Number(month), Number(day));
}
