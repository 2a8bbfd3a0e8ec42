import type { ListDeclaration, RowValues } from './declaration';
import { isOrdinal } from './match-columns';

/** What a row says, for comparing two rows: all declared values but the running number. */
export function contentOf(declaration: ListDeclaration, values: RowValues): string {
  const told = declaration.columns.filter((column) => !isOrdinal(column));
  return JSON.stringify(told.map(({ key }) => values[key] ?? null));
}
