import type { Bucket } from '../bucket';
import { WAITING } from '../custody/custody-rules';
import type { RowConditions, SoughtWord, ValueCondition } from './row-conditions';

/** A piece of SQL with question marks, and what stands for them. */
export interface Piece {
  sql: string;
  values: unknown[];
}

/** Rowids of the index of words on SQLite: this many for each list. */
export const ROWS_A_LIST = 2 ** 24;

/** What the index of words on PostgreSQL is made of; written in the query exactly as in the index. */
export const wordVector = (item: string): string =>
  `array_to_tsvector(array_append(string_to_array(${item}words, ' '), ${item}list_id::text))`;

/** Where the matching rows are looked for, and in which order they come by themselves. */
export interface Matching {
  from: Piece;
  where: Piece[];
  /** Place of the row in its list. */
  position: string;
}

export interface Place {
  postgres: boolean;
  listId: string;
  /** Number of the list in the index of words; SQLite only. */
  listNumber: number;
  /** Only portions of these receivers are seen. */
  receivers?: readonly string[];
  /** What else must hold of a row, said by another room. */
  besides?: readonly Piece[];
}

/** Several pieces, all of which hold. */
export function allOf(pieces: readonly Piece[]): Piece {
  return {
    sql: pieces.map(({ sql }) => `(${sql})`).join(' AND '),
    values: pieces.flatMap(({ values }) => values),
  };
}

const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

/**
 * The rows of a list that match conditions, as alias `item`. Where words are sought the index of
 * words leads, in the order of the list, so that a page costs as much in a long list as in a short one.
 */
export function matchingRows(place: Place, asked: RowConditions): Matching {
  const rest = restOf(place, asked);
  const here: Piece = { sql: 'item.list_id = ?', values: [place.listId] };
  const plain: Matching = {
    from: { sql: 'handover_item item', values: [] },
    where: [here, ...rest],
    position: 'item.position',
  };
  if (asked.nothing) return { ...plain, where: [{ sql: '1 = 0', values: [] }] };
  if (asked.words.length === 0 && asked.personal.length === 0) return plain;
  if (asked.personal.length > 0)
    return { ...plain, where: [here, foundEither(place, asked), ...rest] };
  if (place.postgres) return { ...plain, where: [vectorHas(place, asked.words), ...plain.where] };
  const base = place.listNumber * ROWS_A_LIST;
  return {
    from: {
      sql: `item_words w CROSS JOIN handover_item item
        ON item.list_id = ? AND item.position = w.rowid - ${base}`,
      values: [place.listId],
    },
    where: [indexHas(base, asked.words), ...rest],
    position: 'w.rowid',
  };
}

/** A position as the leading index counts it. */
export function positionIn(place: Place, { position }: Matching, value: number): number {
  return position === 'w.rowid' ? place.listNumber * ROWS_A_LIST + value : value;
}

/** By words, or by a personal value that is typed in whole. */
function foundEither(place: Place, { words, personal }: RowConditions): Piece {
  const byIndex: Piece = {
    sql: `item.id IN (SELECT i.item_id FROM personal_index i WHERE i.list_id = ? AND i.blind_index IN (${marks(personal)}))`,
    values: [place.listId, ...personal],
  };
  if (words.length === 0) return byIndex;
  const base = place.listNumber * ROWS_A_LIST;
  const found = place.postgres ? vectorHas(place, words) : indexHas(base, words);
  const byWords: Piece = place.postgres
    ? found
    : {
        ...found,
        sql: `item.position IN (SELECT w.rowid - ${base} FROM item_words w WHERE ${found.sql})`,
      };
  return {
    sql: `${byWords.sql} OR ${byIndex.sql}`,
    values: [...byWords.values, ...byIndex.values],
  };
}

/** Words are of letters, digits and lines, so that nothing in them means anything to either engine. */
const forSqlite = ({ word, prefix }: SoughtWord) => (prefix ? `${word}*` : word);
const forPostgres = ({ word, prefix }: SoughtWord) => `'${word}'${prefix ? ':*' : ''}`;

function indexHas(base: number, words: readonly SoughtWord[][]): Piece {
  const match = words.map((group) => `(${group.map(forSqlite).join(' OR ')})`).join(' AND ');
  return {
    sql: `w.item_words MATCH ? AND w.rowid > ${base} AND w.rowid < ${base + ROWS_A_LIST}`,
    values: [match],
  };
}

function vectorHas({ listId }: Place, words: readonly SoughtWord[][]): Piece {
  const groups = words.map((group) => `(${group.map(forPostgres).join(' | ')})`);
  return {
    sql: `${wordVector('item.')} @@ ?::tsquery`,
    values: [[`'${listId}'`, ...groups].join(' & ')],
  };
}

function restOf(place: Place, asked: RowConditions): Piece[] {
  const portions = portionConditions(place, asked);
  const exists: Piece[] =
    portions.length === 0
      ? []
      : [
          {
            sql: `EXISTS (SELECT 1 FROM portion p WHERE p.item_id = item.id AND ${allOf(portions).sql})`,
            values: allOf(portions).values,
          },
        ];
  const values = asked.values.map((condition) => holds(place, condition));
  const kept = asked.custody === undefined ? [] : [keptMeanwhile(asked.custody)];
  return [...values, ...(place.besides ?? []), ...kept, ...exists];
}

/** Whether somebody keeps a row that still waits for its receiver. */
function keptMeanwhile(kept: boolean): Piece {
  const custody = 'SELECT 1 FROM item_custody c WHERE c.open_item = item.id';
  const sql = `EXISTS (${custody}) AND item.bucket IN (${marks(WAITING)})`;
  return { sql: kept ? sql : `NOT (${sql})`, values: [...WAITING] };
}

/** What must hold of a portion `p` of a matching row. */
export function portionConditions(
  { receivers }: Pick<Place, 'receivers'>,
  { bucket, receiver }: { bucket?: Bucket; receiver?: string },
): Piece[] {
  const pieces: Piece[] = [];
  if (bucket) pieces.push({ sql: 'p.bucket = ?', values: [bucket] });
  if (receiver === 'none') pieces.push({ sql: 'p.receiver_organisation_id IS NULL', values: [] });
  else if (receiver) pieces.push({ sql: 'p.receiver_organisation_id = ?', values: [receiver] });
  if (receivers) {
    pieces.push(
      receivers.length === 0
        ? { sql: '1 = 0', values: [] }
        : { sql: `p.receiver_organisation_id IN (${marks(receivers)})`, values: [...receivers] },
    );
  }
  return pieces;
}

/** A value of row `item` by the key of its column. */
export const valueField = (postgres: boolean, column: 'values' | 'folded', key: string): Piece =>
  postgres
    ? { sql: `item."${column}"::jsonb ->> ?::text`, values: [key] }
    : { sql: `json_extract(item."${column}", ?)`, values: [`$."${key}"`] };

function holds({ postgres }: Place, condition: ValueCondition): Piece {
  const field = (column: 'values' | 'folded') => valueField(postgres, column, condition.key);
  if (condition.kind === 'blank') {
    const { sql, values } = field('values');
    return { sql: `(${sql}) IS ${condition.blank ? '' : 'NOT '}NULL`, values };
  }
  if (condition.kind === 'words') {
    const { sql, values } = field('folded');
    return allOf(
      condition.words.map(({ word, prefix }) => ({
        sql: `' ' || (${sql}) || ' ' LIKE ?`,
        values: [...values, `% ${word}${prefix ? '' : ' '}%`],
      })),
    );
  }
  const { sql, values } = field('values');
  const cast = postgres && condition.numeric ? `(${sql})::numeric` : `(${sql})`;
  const ends = (
    [
      ['>=', condition.from],
      ['<=', condition.to],
    ] as const
  ).flatMap(([sign, end]) =>
    end === undefined ? [] : [{ sql: `${cast} ${sign} ?`, values: [...values, end] }],
  );
  return allOf(ends);
}
