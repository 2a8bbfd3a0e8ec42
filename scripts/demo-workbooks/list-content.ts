import type { Random } from './random';

/** A cell before it is written: `day` is YYYY-MM-DD. */
export type Content =
  | { kind: 'text'; value: string }
  | { kind: 'number'; value: number }
  | { kind: 'money'; value: number }
  | { kind: 'day'; value: string };

/** One row of a list by column key; an absent key is a blank cell. */
export type ListRow = Record<string, Content>;

/** A heading within a list with the rows under it. */
export interface RowGroup {
  title: string;
  rows: ListRow[];
}

/** The unit a list is made for. */
export interface Giver {
  code: string;
  /** "Phường Cao Thắng". */
  name: string;
  /** "phường Cao Thắng". */
  inSentence: string;
  isWard: boolean;
  districtName: string;
  /** New units a row may go to, where each row must say; empty where the unit goes wholly. */
  receivers: string[];
}

export type ContentMaker = (giver: Giver, random: Random) => RowGroup[];

export const text = (value: string): Content => ({ kind: 'text', value });
export const number = (value: number): Content => ({ kind: 'number', value });
export const money = (value: number): Content => ({ kind: 'money', value });
export const day = (value: string): Content => ({ kind: 'day', value });

/** YYYY-MM-DD of a day that every month has. */
export function someDay(random: Random, firstYear: number, lastYear: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const year = random.between(firstYear, lastYear);
  return `${year}-${two(random.between(1, 12))}-${two(random.between(1, 28))}`;
}
