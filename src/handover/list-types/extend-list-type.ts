import type { ColumnDeclaration } from '../../imports/declaration';
import { fold } from '../../platform/text/fold';
import { RECEIVER, type ListType } from './list-type';

/** Keys of columns that a province adds begin so: no later official column can have the same. */
const OWN = 'own';
const LONGEST_KEY = 40;

/** The type with more columns, before the one for the receiver, as another version. */
export function withColumns(
  type: ListType,
  added: readonly ColumnDeclaration[],
  version: number,
): ListType {
  const { declaration } = type;
  const at = declaration.columns.findIndex(({ key }) => key === RECEIVER);
  const place = at < 0 ? declaration.columns.length : at;
  const columns = [...declaration.columns];
  columns.splice(place, 0, ...added);
  return { ...type, declaration: { ...declaration, version, columns } };
}

/** A key for a new column, made from its heading and free in the type. */
export function keyFor({ declaration }: ListType, heading: string): string {
  const taken = new Set(declaration.columns.map(({ key }) => key));
  const words = fold(heading)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ');
  const name = OWN + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  const base = name.slice(0, LONGEST_KEY - 3);
  let key = base;
  for (let next = 2; taken.has(key); next += 1) key = `${base}${next}`;
  return key;
}
