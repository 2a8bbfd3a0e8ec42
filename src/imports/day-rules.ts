import { dayOfSerial } from '../office/excel/serial-days';
import { calendarDay, dayFirst, readDayText, writtenDay, type DayReading } from './day-text';

/** Rules by which a day is read that was not written in full; each use is a repair that can be refused. */
export type DayRule = 'two-digit-year' | 'day-number' | 'month-first';

/** A day read by a rule, or why it was not taken. */
export type RuledDay =
  | (DayReading & { rule?: DayRule })
  /** Either of the first two figures may be the month: in this column some can only be. */
  | { kind: 'order'; meanings: [dayFirst: string, monthFirst: string]; because: string };

/** In which order the texts of a column have day and month. */
export type DayOrder =
  | { order: 'day-first' | 'month-first' }
  /** @param because address of a cell in which the month stands first for sure. */
  | { order: 'unclear'; because: string };

/** What is to be known of a column before its days are read. */
export interface DayColumn {
  /** Numbers count from 1904. */
  date1904: boolean;
  /** Looked for once, and only where a text asks for it. */
  order(): DayOrder;
}

/** Excel's own rule: 00–29 are years of this century, 30–99 of the last. */
const LAST_OF_THIS_CENTURY = 29;
/** Numbers of days outside these years are something else that was typed. */
const [FIRST_YEAR, LAST_YEAR] = [1930, 2049];
/** So many texts can only have the month first, and none the day: then all have. */
const ENOUGH = 3;

/** Reads a text as `readDayText` does, and by the rules where that says nothing. */
export function readDayByRules(text: string, column: DayColumn): RuledDay {
  const written = writtenDay(text);
  if (written) {
    const { first, second, inDigits } = written;
    const short = written.year.length === 2;
    const year = short ? fullYear(Number(written.year)) : Number(written.year);
    const rule: { rule?: DayRule } = short ? { rule: 'two-digit-year' } : {};
    if (!inDigits || first === second || second < 1 || first < 1 || first > 12)
      return { ...dayFirst(first, second, year, inDigits), ...rule };
    const found = column.order();
    const swapped = calendarDay(year, first, second);
    if (found.order === 'month-first' && swapped.kind === 'day')
      return { ...swapped, rule: 'month-first' };
    const plain = dayFirst(first, second, year, inDigits);
    if (found.order === 'unclear' && plain.kind === 'day' && swapped.kind === 'day') {
      const meanings: [string, string] = [plain.day, swapped.day];
      return { kind: 'order', meanings, because: found.because };
    }
    return { ...plain, ...rule };
  }
  const digits = text.trim();
  if (/^\d{5}([.,]\d+)?$/.test(digits))
    return readDayNumber(Number(digits.replace(',', '.')), column);
  if (/^\d{8}$/.test(digits)) return eightDigits(digits) ?? { kind: 'unclear' };
  return readDayText(text);
}

/** Reads a number in a column of days: the number Excel has for a day, or a day typed without marks. */
export function readDayNumber(value: number, { date1904 }: DayColumn): RuledDay {
  if (Number.isInteger(value) && value >= 1_000_000) {
    const digits = String(value).padStart(8, '0');
    const typed = digits.length === 8 ? eightDigits(digits) : undefined;
    return typed ? { ...typed, rule: 'day-number' } : { kind: 'unclear' };
  }
  if (value >= 1_000 && value <= 9_999) return readDayText(String(value));
  const day = dayOfSerial(value, date1904, false);
  const year = Number(day?.slice(0, 4));
  return day !== undefined && year >= FIRST_YEAR && year <= LAST_YEAR
    ? { kind: 'day', day, rule: 'day-number' }
    : { kind: 'unclear' };
}

/** `01072025` or `20250701`: no eight digits are both, for no month is the 19th or the 20th. */
function eightDigits(digits: string): DayReading | undefined {
  const part = (from: number, to: number) => Number(digits.slice(from, to));
  const dayFirstly = calendarDay(part(4, 8), part(2, 4), part(0, 2));
  if (dayFirstly.kind === 'day') return dayFirstly;
  const yearFirst = calendarDay(part(0, 4), part(4, 6), part(6, 8));
  return yearFirst.kind === 'day' ? yearFirst : undefined;
}

const fullYear = (year: number): number => year + (year <= LAST_OF_THIS_CENTURY ? 2000 : 1900);

/**
 * In which order the texts of a column have day and month. One text such as `3/14/2025` makes those doubtful that can be
 * read both ways, unless another such as `14/3/2025` shows the order that offices write.
 *
 * @param texts of the column with their addresses
 */
export function orderOf(texts: Iterable<readonly [text: string, address: string]>): DayOrder {
  let because: string | undefined;
  let monthFirst = 0;
  for (const [text, address] of texts) {
    const written = writtenDay(text);
    if (!written?.inDigits) continue;
    const { first, second } = written;
    if (first > 12 && first <= 31 && second >= 1 && second <= 12) return { order: 'day-first' };
    if (second > 12 && second <= 31 && first >= 1 && first <= 12) {
      monthFirst += 1;
      because ??= address;
    }
  }
  if (because === undefined) return { order: 'day-first' };
  return monthFirst >= ENOUGH ? { order: 'month-first' } : { order: 'unclear', because };
}
