import {
  columnOf,
  sealedKind,
  type ColumnDeclaration,
  type ListDeclaration,
} from '../../imports/declaration';
import type { ListType } from '../list-types/list-type';

/** Numbers that name a person or an account; they rest sealed and are compared by their blind index. */
const NUMBERS = ['personal_number', 'bank_account'];

/**
 * Columns by which rows of a source can be found again in a list: sealed numbers first, then the
 * texts by which the list itself tells its rows apart (plate, asset code, file code, dossier code).
 */
export function matchColumns({ declaration }: ListType): ColumnDeclaration[] {
  const numbers = declaration.columns.filter((column) =>
    NUMBERS.includes(sealedKind(column) ?? ''),
  );
  const texts = declaration.key.flatMap((key) => {
    const column = columnOf(declaration, key);
    const open = column?.type === 'text' && (column.sensitivity ?? 'none') === 'none';
    return column && open ? [column] : [];
  });
  return [...numbers, ...texts];
}

/**
 * How the workbook of a source is read: by the headings of the list type, of which only the column to
 * match by is needed and the name is kept beside it.
 */
export function sourceDeclaration(
  { declaration, nameColumn }: ListType,
  column: ColumnDeclaration,
): ListDeclaration {
  const name = nameColumn === column.key ? undefined : columnOf(declaration, nameColumn);
  const kept = name && !sealedKind(name) ? [{ ...name, required: false }] : [];
  return {
    ...{ code: declaration.code, name: declaration.name, version: declaration.version },
    columns: [{ ...column, required: true }, ...kept],
    key: [column.key, ...kept.map(({ key }) => key)],
  };
}
