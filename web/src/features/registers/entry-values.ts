import { formatDay } from '../../components/format';
import type { Register, RegisterEntry } from './api';

export type RegisterColumn = Register['columns'][number];
export type EntryValue = RegisterEntry['values'][string];

/** Column in which every register says how far an entry is. */
export const STATE = 'state';

/** Columns that a table shows beside the entry's name, its state and its day; a form shows all. */
const SHOWN = 3;

/** The first columns that say more than the name of an entry. */
export function shownColumns({ columns, due, key: keys, title }: Register): RegisterColumn[] {
  // An entry whose key begins with its name is called by the whole key.
  const named = keys[0] === title ? keys : [title];
  return columns.filter(({ key }) => ![STATE, 'note', due, ...named].includes(key)).slice(0, SHOWN);
}

/** What stands in a field of the form: as it would stand in a cell. */
export function typedValue({ type }: RegisterColumn, value: EntryValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (type === 'day') return formatDay(String(value));
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  if (type === 'quantity') return String(Number(value) / 1000).replace('.', ',');
  return typeof value === 'number' ? String(value).replace('.', ',') : value;
}
