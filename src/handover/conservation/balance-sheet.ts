import type { Wording } from '../../imports/declaration';
import {
  AMOUNT_MEASURES,
  BUCKETS,
  COUNTED_FIGURES,
  counterColumn,
  type AmountMeasure,
  type CountedFigure,
} from '../bucket';
import { measuredColumns } from './measured-columns';
import type { ListType } from '../list-types/list-type';

/** What a list, or many of one kind, count at some moment, by column of the counters. */
export interface Counted {
  /** Null where the database added several up. */
  listId: string | null;
  /** How many they are. */
  lists: number;
  listType: string;
  typeVersion: number;
  /** Unit of the giver; null where those of several units are added up. */
  unitId: string | null;
  counters: Counters;
}

/** The same of one list. */
export interface ListCounters extends Counted {
  listId: string;
  unitId: string;
}

/** As the database gives them: whole numbers, which one engine tells as text; what is missing is zero. */
export type Counters = Readonly<Record<string, unknown>>;

/** One measure of a line: how much was declared, where it stands, and what is missing to zero. */
export interface SheetFigures extends Record<CountedFigure, number> {
  measure: 'rows' | AmountMeasure;
  /** Key of the column of the kind of list; null where rows or pieces are counted. */
  column: string | null;
  name: Wording;
  /** declared − (accepted + in dispute + closed + outstanding); zero where the law holds. */
  difference: number;
}

/** A line of the balance sheet: a unit, a kind of list, or both. */
export interface SheetLine<List extends Counted = Counted> {
  unitId: string | null;
  listType: string | null;
  /** What it is made of. */
  own: List[];
  figures: SheetFigures[];
}

/** What the lines of a sheet are. */
export const SHEET_LINES = ['unit', 'type', 'list'] as const;
export type SheetBy = (typeof SHEET_LINES)[number];

export const ROWS: Wording = { vi: 'Số dòng', en: 'Rows' };

/**
 * Adds lists up to the lines of a balance sheet. Quantities and money are added only among lists of
 * one kind, column by column: a sum of chairs and debts would say nothing.
 * @param typeOf the kind of list in the version that a list was made with.
 */
export function sheetLines<List extends Counted>(
  lists: readonly List[],
  by: SheetBy,
  typeOf: (list: Counted) => ListType,
): SheetLine<List>[] {
  const keyOf = ({ unitId, listType }: Counted) =>
    ({ unit: unitId, type: listType, list: `${unitId}/${listType}` })[by];
  return [...Map.groupBy(lists, keyOf).values()].map((own) => {
    const { unitId, listType } = own[0]!;
    return {
      unitId: by === 'type' ? null : unitId,
      listType: by === 'unit' ? null : listType,
      own,
      figures: figuresOf(own, typeOf),
    };
  });
}

/** The figures of lists together: rows, and each measure where all are of one kind. */
export function figuresOf(
  lists: readonly Counted[],
  typeOf: (list: Counted) => ListType,
): SheetFigures[] {
  const rows = blank('rows', null, ROWS);
  const columns = new Map<string, SheetFigures>();
  const alike = new Set(lists.map(({ listType }) => listType)).size === 1;
  for (const list of lists) {
    add(rows, 'rows', list.counters);
    if (!alike) continue;
    for (const { measure, column, name } of measuresOf(typeOf(list))) {
      const key = column ?? '';
      const sum = columns.get(key) ?? blank(measure, column, name);
      columns.set(key, sum);
      add(sum, measure, list.counters);
    }
  }
  return [rows, ...columns.values()].map((sum) => ({ ...sum, difference: differenceOf(sum) }));
}

/** What is missing to zero. */
export const differenceOf = (figures: Record<CountedFigure, number>): number =>
  figures.declared - BUCKETS.reduce((sum, bucket) => sum + figures[bucket], 0);

function blank(
  measure: SheetFigures['measure'],
  column: string | null,
  name: Wording,
): SheetFigures {
  const zeros = Object.fromEntries(COUNTED_FIGURES.map((figure) => [figure, 0]));
  return { measure, column, name, ...(zeros as Record<CountedFigure, number>), difference: 0 };
}

function add(sum: SheetFigures, measure: SheetFigures['measure'], counters: Counters): void {
  for (const [figure, column] of PLACES[measure]) sum[figure] += Number(counters[column] ?? 0);
}

type Measure = SheetFigures['measure'];

/** Thousands of lists are added up for one page: names of columns and measures of kinds are worked out once. */
const PLACES = Object.fromEntries(
  (['rows', ...AMOUNT_MEASURES] as const).map((measure) => [
    measure,
    COUNTED_FIGURES.map((figure) => [figure, counterColumn(measure, figure)] as const),
  ]),
) as unknown as Record<Measure, readonly (readonly [CountedFigure, string])[]>;

const known = new WeakMap<ListType, ReturnType<typeof measuredColumns>>();

function measuresOf(type: ListType): ReturnType<typeof measuredColumns> {
  const found = known.get(type) ?? measuredColumns(type);
  known.set(type, found);
  return found;
}
