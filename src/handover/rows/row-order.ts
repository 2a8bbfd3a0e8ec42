import {
  columnOf,
  sealedKind,
  type ColumnType,
  type ListDeclaration,
} from '../../imports/declaration';
import type { RowSort } from './row-filter.schema';
import { columnSealed, sortOfOtherKind, unknownFilterColumn } from './rows.errors';
import { allOf, valueField, type Piece } from './rows-sql';

/** By which value rows are ordered; rows of equal values stand in the order of the list, empty ones last. */
export interface RowOrder {
  key: string;
  kind: 'words' | 'number' | 'day';
  down: boolean;
}

const KINDS: Partial<Record<ColumnType, RowOrder['kind']>> = {
  ...{ text: 'words', day: 'day' },
  ...{ integer: 'number', decimal: 'number', money: 'number', quantity: 'number' },
};

/**
 * Turns a sorting into an order by a declared column.
 * @throws unknownFilterColumn, columnSealed, sortOfOtherKind.
 */
export function rowOrder(declaration: ListDeclaration, { key, down }: RowSort): RowOrder {
  const column = columnOf(declaration, key);
  if (!column) throw unknownFilterColumn({ key });
  const names = { column: column.header.vi, columnEn: column.header.en };
  if (sealedKind(column)) throw columnSealed(names);
  const kind = KINDS[column.type];
  if (!kind) throw sortOfOtherKind(names);
  return { key, kind, down };
}

/** The value of row `item` that decides: texts without marks and capitals, numbers as numbers. */
export function decidingValue(postgres: boolean, { key, kind }: RowOrder): Piece {
  const field = valueField(postgres, kind === 'words' ? 'folded' : 'values', key);
  if (!postgres) return field;
  // By bytes, as the other engine compares.
  const sql = kind === 'number' ? `(${field.sql})::numeric` : `(${field.sql}) COLLATE "C"`;
  return { ...field, sql };
}

/** A row beside which a page begins. */
export interface OrderEdge {
  position: number;
  /** Of the row; null where its cell is empty. */
  value: string | number | null;
}

/** Rows that come behind a row in the order, or before it. */
export function besideRow(
  value: Piece,
  { down }: Pick<RowOrder, 'down'>,
  edge: OrderEdge,
  side: 'behind' | 'before',
): Piece {
  const behind = side === 'behind';
  const place: Piece = { sql: `item.position ${behind ? '>' : '<'} ?`, values: [edge.position] };
  const empty: Piece = { ...value, sql: `(${value.sql}) IS NULL` };
  if (edge.value === null) {
    const same = allOf([empty, place]);
    return behind ? same : either([{ ...value, sql: `(${value.sql}) IS NOT NULL` }, same]);
  }
  const compared = (sign: string): Piece => ({
    sql: `(${value.sql}) ${sign} ?`,
    values: [...value.values, edge.value],
  });
  const further = compared(behind === down ? '<' : '>');
  const same = allOf([compared('='), place]);
  return either(behind ? [further, same, empty] : [further, same]);
}

/** `ORDER BY` of a page; turned round for a page before a row. */
export function ordering(value: Piece, { down }: Pick<RowOrder, 'down'>, back: boolean): Piece {
  const way = (falling: boolean) => (falling === back ? 'ASC' : 'DESC');
  return {
    sql: `(${value.sql}) IS NULL ${way(false)}, ${value.sql} ${way(down)}, item.position ${way(false)}`,
    values: [...value.values, ...value.values],
  };
}

const either = (pieces: readonly Piece[]): Piece => ({
  sql: pieces.map(({ sql }) => `(${sql})`).join(' OR '),
  values: pieces.flatMap(({ values }) => values),
});
