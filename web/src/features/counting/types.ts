import type {
  ComparedRowPage,
  CountedSurplus,
  CountLine,
  Counting,
  ExpectedRowPage,
  ListCountings,
  OpenCounting,
  RecordCounts,
  RecordedCounts,
  TakeSurplus,
} from '../../api/types.gen';

export type { CountedSurplus, CountLine, Counting, ListCountings, OpenCounting, TakeSurplus };
export type ExpectedRow = ExpectedRowPage['rows'][number];
export type ComparedRow = ComparedRowPage['rows'][number];
export type CountEntry = RecordCounts['entries'][number];
export type Outcome = RecordedCounts['outcomes'][number];
export type CountResult = CountLine['result'];
export type Condition = NonNullable<CountLine['condition']>;

export const CONDITIONS: readonly Condition[] = ['usable', 'damaged', 'to_dispose'];
