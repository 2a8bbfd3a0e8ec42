import { restOf, type Place } from './conditions-sql';
import type { RowConditions, SoughtWord } from './row-conditions';
import { allOf, marks, type Piece } from './sql-piece';

/** Rowids of the index of words on SQLite: this many for each list. */
export const ROWS_A_LIST = 2 ** 24;

/** Places of a list that lie together in the index of words on PostgreSQL. */
export const PLACES_A_BLOCK = 4096;

/** What each word of a block begins with in the index of words on PostgreSQL. */
const blockMark = (listId: string, block: string): string =>
  `right(${listId}, 12) || '.' || (${block})::text || '.'`;

/**
 * What the index of words on PostgreSQL is made of; written in the query exactly as in the index. The words of
 * each block of places stand for themselves, so that a page is read block by block and stops when it is full,
 * and a beginning of a word is looked for among the words of a block only.
 */
export const wordVector = (item: string): string => {
  const mark = blockMark(`${item}list_id`, `${item}position / ${PLACES_A_BLOCK}`);
  return `array_to_tsvector(string_to_array(${mark} || replace(${item}words, ' ', ' ' || ${mark}), ' '))`;
};

/** Where the matching rows are looked for, and in which order they come by themselves. */
export interface Matching {
  from: Piece;
  where: Piece[];
  /** Place of the row in its list. */
  position: string;
}

/** The number of the last block of a list. */
const lastBlock = (listId: string): Piece => ({
  sql: `(SELECT COALESCE(MAX(place.position), 0) / ${PLACES_A_BLOCK} FROM handover_item place WHERE place.list_id = ?)`,
  values: [listId],
});

/**
 * The rows of a list that match conditions, as alias `item`. Where words are sought the index of
 * words leads, in the order of the list, so that a page costs as much in a long list as in a short one, and as much
 * far down the list as at its beginning.
 * @param beside only rows behind or before a place.
 */
export function matchingRows(
  place: Place,
  asked: RowConditions,
  beside: Pick<Page, 'after' | 'before'> = {},
): Matching {
  const rest = restOf(place, asked);
  const edges = [...edge('>', beside.after), ...edge('<', beside.before)];
  const here: Piece = { sql: 'item.list_id = ?', values: [place.listId] };
  const plain: Matching = {
    from: { sql: 'handover_item item', values: [] },
    where: [here, ...rest, ...edges],
    position: 'item.position',
  };
  if (asked.nothing) return { ...plain, where: [{ sql: '1 = 0', values: [] }] };
  if (asked.words.length === 0 && asked.personal.length === 0) return plain;
  if (asked.personal.length > 0)
    return { ...plain, where: [here, foundEither(place, asked), ...rest, ...edges] };
  if (place.postgres) return { ...plain, from: inBlocks(place, asked.words) };
  const base = place.listNumber * ROWS_A_LIST;
  return {
    from: {
      sql: `item_words w CROSS JOIN handover_item item
        ON item.list_id = ? AND item.position = w.rowid - ${base}`,
      values: [place.listId],
    },
    where: [indexHas(base, asked.words, beside), ...rest],
    position: 'w.rowid',
  };
}

const edge = (sign: string, at: number | undefined): Piece[] =>
  at === undefined ? [] : [{ sql: `item.position ${sign} ?`, values: [at] }];

/** The statement that brings the rows of one page, from the place it begins beside. */
export function pageStatement(
  place: Place,
  asked: RowConditions,
  columns: string,
  { after, before, most }: Page,
): Piece {
  const order = before !== undefined && after === undefined ? 'DESC' : 'ASC';
  const blocks = pageInBlocks(place, asked, { after, before, most });
  if (blocks)
    return {
      sql: `${blocks.with.sql} SELECT ${columns} FROM handover_item item WHERE ${blocks.where.sql}
        ORDER BY item.position ${order} LIMIT ${most}`,
      values: [...blocks.with.values, ...blocks.where.values],
    };
  const { from, where, position } = matchingRows(place, asked, { after, before });
  const all = allOf(where);
  return {
    sql: `SELECT ${columns} FROM ${from.sql} WHERE ${all.sql} ORDER BY ${position} ${order} LIMIT ${most}`,
    values: [...from.values, ...all.values],
  };
}

/** By words, or by a personal value that is typed in whole. */
function foundEither(place: Place, { words, personal }: RowConditions): Piece {
  const byIndex: Piece = {
    sql: `item.id IN (SELECT i.item_id FROM personal_index i WHERE i.list_id = ? AND i.blind_index IN (${marks(personal)}))`,
    values: [place.listId, ...personal],
  };
  if (words.length === 0) return byIndex;
  const base = place.listNumber * ROWS_A_LIST;
  const blocks = inBlocks(place, words);
  const found = indexHas(base, words);
  const byWords: Piece = place.postgres
    ? {
        ...blocks,
        sql: `item.position IN (SELECT found.position FROM ${blocks.sql.replace(/item$/, 'found')})`,
      }
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
/** The line stands for the mark of the block. */
const forPostgres = ({ word, prefix }: SoughtWord) => `'~${word}'${prefix ? ':*' : ''}`;

/**
 * FTS5 goes straight to the place where a range begins, but only by the first bound of each side, and only where that is
 * an integer: the driver binds every number as a real one, which made it read all that came before.
 */
function indexHas(
  base: number,
  words: readonly SoughtWord[][],
  { after = 0, before = ROWS_A_LIST }: Pick<Page, 'after' | 'before'> = {},
): Piece {
  const match = words.map((group) => `(${group.map(forSqlite).join(' OR ')})`).join(' AND ');
  return {
    sql: `w.item_words MATCH ? AND w.rowid > CAST(? AS INTEGER) AND w.rowid < CAST(? AS INTEGER)`,
    values: [match, base + after, base + before],
  };
}

/** Words in the block of a list; the list is compared so that no index but that of words can lead. */
function blockHas({ listId }: Place, words: readonly SoughtWord[][], block: string): Piece {
  const groups = words.map((group) => `(${group.map(forPostgres).join(' | ')})`);
  return {
    sql: `${wordVector('item.')} @@ replace(?, '~', ${blockMark('?::text', block)})::tsquery
      AND item.list_id || '' = ?`,
    values: [groups.join(' & '), listId, listId],
  };
}

/** The rows of a list with these words, as `item`: block after block. */
function inBlocks(place: Place, words: readonly SoughtWord[][]): Piece {
  const [last, found] = [lastBlock(place.listId), blockHas(place, words, 'w.block')];
  return {
    // Not taken apart by the planner, which would look through the list for each block.
    sql: `generate_series(0, ${last.sql}) AS w(block) CROSS JOIN LATERAL
      (SELECT item.* FROM handover_item item WHERE ${found.sql} OFFSET 0) item`,
    values: [...last.values, ...found.values],
  };
}

/** Which page of a list is asked for. */
export interface Page {
  after?: number | undefined;
  before?: number | undefined;
  /** Rows at most. */
  most: number;
}

/**
 * Where PostgreSQL finds the rows of one page by words: it goes from block to block, from the place the page begins
 * beside, until there are enough.
 * @returns null where the page is not asked for by words alone.
 */
function pageInBlocks(
  place: Place,
  asked: RowConditions,
  { after, before, most }: Page,
): { with: Piece; where: Piece } | null {
  if (!place.postgres || asked.nothing || asked.words.length === 0 || asked.personal.length > 0)
    return null;
  const back = before !== undefined && after === undefined;
  const last = lastBlock(place.listId);
  const begin = back ? before - 1 : (after ?? -1) + 1;
  const found = allOf([
    blockHas(place, asked.words, 'walk.block'),
    ...(after === undefined ? [] : [{ sql: 'item.position > ?', values: [after] }]),
    ...(before === undefined ? [] : [{ sql: 'item.position < ?', values: [before] }]),
    ...restOf(place, asked),
  ]);
  return {
    with: {
      sql: `WITH RECURSIVE last AS MATERIALIZED (SELECT ${last.sql} AS block),
        walk(block, places) AS (
          SELECT LEAST(?::integer, last.block), ARRAY[]::integer[] FROM last
          UNION ALL
          SELECT walk.block ${back ? '-' : '+'} 1, walk.places || ARRAY(
            SELECT item.position FROM handover_item item WHERE ${found.sql}
            ORDER BY item.position ${back ? 'DESC' : 'ASC'} LIMIT ${most})
          FROM walk
          WHERE cardinality(walk.places) < ${most}
            AND walk.block BETWEEN 0 AND (SELECT block FROM last))`,
      values: [...last.values, Math.floor(begin / PLACES_A_BLOCK), ...found.values],
    },
    where: {
      sql: `item.list_id = ? AND item.position = ANY
        ((SELECT places FROM walk ORDER BY block ${back ? 'ASC' : 'DESC'} LIMIT 1)::integer[])`,
      values: [place.listId],
    },
  };
}
