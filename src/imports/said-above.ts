import { fold } from '../platform/text/fold';
import { columnOf, type ListDeclaration, type RowValues } from './declaration';

/** A period as columns of a list tell it. */
interface ToldPeriod {
  periodKind: 'week' | 'month' | 'quarter' | 'year';
  period: number;
  year: number;
}

const DAY = 86_400_000;
const ROMAN: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4 };

/**
 * What stands above a table for all of its rows, and what is said where no column says anything, by column key.
 * @param texts of the cells above the headings, in order.
 */
export function saidAbove(texts: readonly string[], { elsewhere }: ListDeclaration): RowValues {
  const period = elsewhere?.period ? periodOfTitle(texts) : undefined;
  return { ...elsewhere?.otherwise, ...period };
}

/** The same, only of columns that the sheet does not have. */
export function saidFor(
  texts: readonly string[],
  declaration: ListDeclaration,
  placed: ReadonlySet<string>,
): RowValues {
  const said = Object.entries(saidAbove(texts, declaration));
  return Object.fromEntries(
    said.filter(([key]) => !placed.has(key) && columnOf(declaration, key) !== undefined),
  );
}

/**
 * The one period that titles name: `Tháng 7 năm 2025`, `Quý III/2025`, `Từ ngày 01/07/2025 đến ngày 31/07/2025`.
 * @returns undefined where they name none, several, or days that are no whole period.
 */
export function periodOfTitle(texts: readonly string[]): ToldPeriod | undefined {
  const found = new Map<string, ToldPeriod | undefined>();
  for (const text of texts)
    for (const each of periodsIn(text)) found.set(JSON.stringify(each ?? null), each);
  return found.size === 1 ? [...found.values()][0] : undefined;
}

function* periodsIn(text: string): Generator<ToldPeriod | undefined> {
  // The day on which a paper was signed is no period: “ngày 05 tháng 8 năm 2025”.
  let rest = fold(text).replace(/\bngay \d{1,2} thang \d{1,2} nam \d{4}/g, ' ');
  const take = (pattern: RegExp): string[][] => {
    const all = [...rest.matchAll(pattern)].map((match) => match.slice(1));
    rest = rest.replace(pattern, ' ');
    return all;
  };
  const date = String.raw`(?:ngay )?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})`;
  for (const days of take(new RegExp(String.raw`\btu ${date} ?(?:den|-) ?(?:het )?${date}`, 'g'))) {
    const [d1, m1, y1, d2, m2, y2] = days.map(Number) as [
      ...[number, number, number],
      ...[number, number, number],
    ];
    yield wholePeriod(Date.UTC(y1, m1 - 1, d1), Date.UTC(y2, m2 - 1, d2));
  }
  const of = String.raw` ?(?:/|-|nam)? ?(20\d\d)\b`;
  for (const [n, year] of take(new RegExp(String.raw`\btuan (?:thu )?(\d{1,2})${of}`, 'g')))
    yield { periodKind: 'week', period: Number(n), year: Number(year) };
  for (const [n, year] of take(new RegExp(String.raw`\bthang (\d{1,2})${of}`, 'g')))
    yield { periodKind: 'month', period: Number(n), year: Number(year) };
  for (const [n, year] of take(new RegExp(String.raw`\bquy (iv|i{1,3}|[1-4])${of}`, 'g')))
    yield { periodKind: 'quarter', period: ROMAN[n!] ?? Number(n), year: Number(year) };
  for (const [year] of take(/\bnam (20\d\d)\b/g))
    yield { periodKind: 'year', period: 1, year: Number(year) };
}

/** The week from Monday, month, quarter or year that begins and ends on these days. */
function wholePeriod(from: number, to: number): ToldPeriod | undefined {
  const start = new Date(from);
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth()];
  if (to - from === 6 * DAY && start.getUTCDay() === 1) {
    const thursday = new Date(from + 3 * DAY).getUTCFullYear();
    const fourth = new Date(Date.UTC(thursday, 0, 4));
    const first = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * DAY;
    return { periodKind: 'week', period: (from - first) / (7 * DAY) + 1, year: thursday };
  }
  if (start.getUTCDate() !== 1) return undefined;
  const ends = (months: number) => Date.UTC(year, month + months, 0) === to;
  if (ends(1)) return { periodKind: 'month', period: month + 1, year };
  if (month % 3 === 0 && ends(3)) return { periodKind: 'quarter', period: month / 3 + 1, year };
  return month === 0 && ends(12) ? { periodKind: 'year', period: 1, year } : undefined;
}
