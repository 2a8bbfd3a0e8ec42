import { answered, type AnswerRow, type FormLayout } from './form-layout';
import type { AnswerProblem } from './read-answer';

/** A change by more than this share of the last period is worth a second look. */
const FAR = 0.5;

/** What changed of one column since the last period. */
export interface PeriodChange {
  heading: string;
  before: number;
  now: number;
}

/** Sums of the columns of numbers, by key. */
export function sumsOf(layout: FormLayout, rows: readonly AnswerRow[]): Record<string, number> {
  const numbers = answered(layout).filter(({ type }) => type === 'number');
  return Object.fromEntries(
    numbers.map(({ key }) => [
      key,
      rows.reduce((sum, row) => sum + (typeof row[key] === 'number' ? row[key] : 0), 0),
    ]),
  );
}

/**
 * Checks the values of an answer that was read or typed in: what must be there, numbers and days.
 * @returns what is missing or is not of the column's type, cell by cell.
 */
export function checkRows(layout: FormLayout, rows: readonly AnswerRow[]): AnswerProblem[] {
  return rows.flatMap((row, at) =>
    answered(layout).flatMap(({ key, heading, type, required }): AnswerProblem[] => {
      const value = row[key] ?? null;
      const told = (code: string) => [{ code, row: at + 1, heading, value: String(value ?? '') }];
      if (value === null || value === '') return required ? told('required') : [];
      if (type === 'number' && typeof value !== 'number') return told('not-a-number');
      if (type === 'day' && !/^\d{4}-\d{2}-\d{2}$/.test(String(value))) return told('day-unclear');
      return [];
    }),
  );
}

/** Columns whose sum fell to nothing, came from nothing or changed by more than half since last time. */
export function farFromLast(
  layout: FormLayout,
  rows: readonly AnswerRow[],
  last: readonly AnswerRow[] | null,
): PeriodChange[] {
  if (last === null) return [];
  const [before, now] = [sumsOf(layout, last), sumsOf(layout, rows)];
  return answered(layout).flatMap(({ key, heading }) => {
    const [was, is] = [before[key], now[key]];
    if (was === undefined || is === undefined || was === is) return [];
    const far = was === 0 || Math.abs(is - was) > Math.abs(was) * FAR;
    return far ? [{ heading, before: was, now: is }] : [];
  });
}

/** One problem a cell: what reading said of it counts, checking adds what it did not look for. */
export function problemsTogether(
  read: readonly AnswerProblem[],
  checked: readonly AnswerProblem[],
): AnswerProblem[] {
  const placeOf = ({ row, heading }: AnswerProblem) => `${row} ${heading}`;
  const told = new Set(read.map(placeOf));
  return [...read, ...checked.filter((each) => !told.has(placeOf(each)))];
}
