import { sealedKind, type ListDeclaration, type RowValues } from './declaration';
import { isOrdinal } from './match-columns';
import type { SheetLayout } from './sheet-layout';

const NONE: readonly string[] = [];

/**
 * Columns of the list of which a sheet says nothing: it has no column for them, or several that may mean one. What
 * is stored of them stays; only a column that is there can be emptied.
 */
export function absentColumns(
  { columns, said, outcome }: SheetLayout,
  declaration: ListDeclaration,
): readonly string[] {
  if (outcome !== 'table') return NONE;
  const told = new Set([
    ...columns.map(({ declared }) => declared.key),
    ...Object.keys(said ?? {}),
  ]);
  return declaration.columns.flatMap((column) =>
    told.has(column.key) || isOrdinal(column) || column.key === declaration.groupField
      ? []
      : column.key,
  );
}

/** What rules are asked about a row that is stored already: guarded values and who receives it come later. */
export function openOf(
  stored: RowValues,
  absent: readonly string[],
  { columns, receiverColumn }: ListDeclaration,
): RowValues {
  const open = columns.filter(
    (column) => absent.includes(column.key) && column.key !== receiverColumn && !sealedKind(column),
  );
  return valuesOf(
    stored,
    open.map(({ key }) => key),
  );
}

/** The stored values of some columns. */
export const valuesOf = (stored: RowValues, keys: readonly string[]): RowValues =>
  Object.fromEntries(keys.map((key) => [key, stored[key] ?? null]));
