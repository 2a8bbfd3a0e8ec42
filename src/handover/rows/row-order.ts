import {
  columnOf,
  sealedKind,
  type ColumnType,
  type ListDeclaration,
} from '../../imports/declaration';
import type { RowSort } from './row-filter.schema';
import { columnSealed, sortOfOtherKind, unknownFilterColumn } from './rows.errors';
import { valueField } from './conditions-sql';
import type { Piece } from './sql-piece';

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
function decidingValue(postgres: boolean, { key, kind }: RowOrder): Piece {
  const field = valueField(postgres, kind === 'words' ? 'folded' : 'values', key);
  if (!postgres) return field;
  // By bytes, as the other engine compares.
  const sql = kind === 'number' ? `(${field.sql})::numeric` : `(${field.sql}) COLLATE "C"`;
  return { ...field, sql };
}

/** `ORDER BY` over rows `item`, from the first to the last. */
export function ordering(postgres: boolean, order: RowOrder): Piece {
  const { sql, values } = decidingValue(postgres, order);
  return { sql: `${sql} ${order.down ? 'DESC' : 'ASC'} NULLS LAST, item.position`, values };
}
