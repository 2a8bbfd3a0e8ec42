import { sealedValue } from '../platform/secrets/personal-value';
import type { ListDeclaration, RowValue, RowValues } from './declaration';
import { isOrdinal } from './match-columns';

/** What a row says, for comparing two rows: all declared values but the running number. */
export function contentOf(declaration: ListDeclaration, values: RowValues): string {
  const told = declaration.columns.filter((column) => !isOrdinal(column));
  return JSON.stringify(told.map(({ key }) => equalForm(values[key] ?? null)));
}

/** What two values are compared by: a sealed one, which is never twice the same, by its blind index. */
export function equalForm(value: RowValue): RowValue {
  return sealedValue(value)?.index ?? value;
}
