import {
  columnOf,
  sealedKind,
  type ColumnDeclaration,
  type ListDeclaration,
} from '../../imports/declaration';
import type { Bucket } from '../bucket';
import type { ColumnFilter, RowFilter } from './row-filter.schema';
import { choiceWord, wordsIn } from './row-words';
import { columnSealed, filterOfOtherKind, unknownFilterColumn } from './rows.errors';

/** A word to be found; with `prefix` any word that begins so. */
export interface SoughtWord {
  word: string;
  prefix: boolean;
}

/** What must hold of the value of one column. */
export type ValueCondition =
  | { kind: 'words'; key: string; words: SoughtWord[] }
  | { kind: 'range'; key: string; numeric: boolean; from?: number | string; to?: number | string }
  | { kind: 'blank'; key: string; blank: boolean };

/** A filter as the database is asked: all conditions hold. */
export interface RowConditions {
  /** Of each group at least one word is in the row; served by the index of words. */
  words: SoughtWord[][];
  values: ValueCondition[];
  /** Blind indexes that may take the place of the words of the search box. */
  personal: readonly string[];
  bucket?: Bucket;
  receiver?: string;
  /** Kept by an interim custodian, or not. */
  custody?: boolean;
  /** Nothing can match. */
  nothing: boolean;
}

const NUMERIC: ReadonlySet<string> = new Set(['integer', 'decimal', 'money', 'quantity']);

/** A single letter begins too many words: it stands for itself. */
const sought = (word: string): SoughtWord => ({ word, prefix: word.length > 1 });

/**
 * Turns a filter into conditions of the declared columns.
 * @param personal blind indexes that the searched text may have.
 * @throws unknownFilterColumn, filterOfOtherKind, columnSealed.
 */
export function rowConditions(
  declaration: ListDeclaration,
  filter: RowFilter,
  personal: readonly string[] = [],
): RowConditions {
  const typed = filter.q === undefined ? [] : wordsIn(filter.q);
  const conditions: RowConditions = {
    words: typed.map((word) => [sought(word)]),
    values: [],
    personal,
    ...(filter.bucket && { bucket: filter.bucket }),
    ...(filter.receiver && { receiver: filter.receiver }),
    ...(filter.custody !== undefined && { custody: filter.custody }),
    nothing: filter.q !== undefined && typed.length === 0 && personal.length === 0,
  };
  for (const asked of filter.columns ?? []) {
    const column = columnOf(declaration, asked.key);
    if (!column) throw unknownFilterColumn({ key: asked.key });
    addColumn(conditions, column, asked);
  }
  return conditions;
}

function addColumn(into: RowConditions, column: ColumnDeclaration, asked: ColumnFilter): void {
  const { key, type, header } = column;
  const names = { column: header.vi, columnEn: header.en };
  if (sealedKind(column)) throw columnSealed(names);
  const { contains, from, to, oneOf, is, blank } = asked;
  const numeric = NUMERIC.has(type);
  const ranged = from !== undefined || to !== undefined;
  const fits =
    (contains === undefined || type === 'text') &&
    (oneOf === undefined || type === 'choice') &&
    (is === undefined || type === 'flag') &&
    [from, to].every(
      (end) => end === undefined || (typeof end === 'number' ? numeric : type === 'day'),
    );
  if (!fits) throw filterOfOtherKind(names);
  if (contains !== undefined) {
    const words = wordsIn(contains).map(sought);
    if (words.length === 0) into.nothing = true;
    into.words.push(...words.map((word) => [word]));
    into.values.push({ kind: 'words', key, words });
  }
  if (oneOf) into.words.push(oneOf.map((value) => exact(choiceWord(key, value))));
  if (is !== undefined) into.words.push([exact(choiceWord(key, is))]);
  if (ranged) {
    const ends = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
    into.values.push({ kind: 'range', key, numeric, ...ends });
  }
  if (blank !== undefined) into.values.push({ kind: 'blank', key, blank });
}

/** Whether nothing is asked of the rows themselves, at most of where their portions stand and for whom. */
export const isPlain = ({ words, values, personal, custody, nothing }: RowConditions): boolean =>
  words.length + values.length + personal.length === 0 && custody === undefined && !nothing;

/** Whether no index leads to the rows: the database looks at one after the other until a page is full. */
export const looksAtRows = (asked: RowConditions): boolean =>
  asked.words.length + asked.personal.length === 0 &&
  (!isPlain(asked) || asked.bucket !== undefined || asked.receiver !== undefined);

const exact = (word: string): SoughtWord => ({ word, prefix: false });
