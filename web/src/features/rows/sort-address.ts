import type { HandoverList } from '../handover/api';
import type { RowSort } from './api';

const SORTED = new Set(['text', 'integer', 'decimal', 'money', 'quantity', 'day']);

/** Whether the server orders rows by a column: not by choices, nor by what rests sealed. */
export const isSortable = ({ type, masked }: HandoverList['columns'][number]): boolean =>
  SORTED.has(type) && !masked;

/** An order of rows as it stands in an address: the key of the column, a line before it for downwards. */
export const sortToAddress = ({ key, down }: RowSort): string => `${down ? '-' : ''}${key}`;

/** The order of an address; undefined, which is the order of the list, where nobody could have asked for it. */
export function sortFromAddress(
  text: string,
  columns: HandoverList['columns'],
): RowSort | undefined {
  const down = text.startsWith('-');
  const key = down ? text.slice(1) : text;
  const column = columns.find((each) => each.key === key);
  return column && isSortable(column) ? { key, down } : undefined;
}
