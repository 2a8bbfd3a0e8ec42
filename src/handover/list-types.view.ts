import { sealedKind, type ColumnDeclaration } from '../imports/declaration';
import type { ColumnView, ListTypeView } from './list-types.schema';
import type { ListType } from './list-types/list-type';

/** A kind of list as screens need it: without the headings and words met in officers' files. */
export function listTypeViewOf({ group, declaration }: ListType): ListTypeView {
  const { code, name, version, officialForm, columns } = declaration;
  return {
    ...{ code, name, group, version },
    officialForm: officialForm ?? null,
    columns: columns.map(columnViewOf),
  };
}

/** One column with the words for its choices. */
export function columnViewOf(column: ColumnDeclaration): ColumnView {
  const { key, header, type, required, unit, choices = [] } = column;
  return {
    ...{ key, header, type, required, unit: unit ?? null },
    personal: (column.sensitivity ?? 'none') !== 'none',
    masked: sealedKind(column) !== undefined,
    choices: choices.map(({ value, vi, en }) => ({ value, vi, en })),
  };
}
